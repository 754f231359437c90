/**
 * Words that a browser holds for Catena and may hand back: sealed, so that what comes back is what was handed out, to
 * that person and for that use. Nothing is kept here meanwhile. HMAC-SHA-256.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

const key = () => Buffer.from(hkdfSync('sha256', env.authSecret, '', 'catena seal 1', 32));

const digest = (parts: readonly unknown[]) =>
  createHmac('sha256', key()).update(JSON.stringify(parts)).digest();

export const seal = (...parts: readonly (string | number)[]) => digest(parts).toString('base64url');

export function isSealed(given: string, ...parts: readonly (string | number)[]): boolean {
  const bytes = Buffer.from(given, 'base64url');
  const wanted = digest(parts);
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}
