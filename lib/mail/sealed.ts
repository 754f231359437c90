/** A message that waits to be sent, sealed by AUTH_SECRET: whoever reads the database does not read what is in it. AES-256-GCM. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import type { Mail } from './send';

const key = () => Buffer.from(hkdfSync('sha256', env.authSecret, '', 'catena letters 1', 32));
const [ivLength, tagLength] = [12, 16];

type Sealed = { mail: Mail; /** When what it says is over, if it ever is. */ until: Date | null };

export function sealMail(mail: Mail, until: Date | null = null): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key(), iv);
  const words = Buffer.concat([cipher.update(JSON.stringify({ ...mail, until }), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), words]).toString('base64url');
}

/** Null when it was sealed with another secret: nobody can read it any more. */
export function openMail(sealed: string): Sealed | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    const words = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
    const { until, ...mail } = JSON.parse(words.toString('utf8')) as Mail & { until?: string | null };
    return { mail, until: until ? new Date(until) : null };
  } catch {
    return null;
  }
}
