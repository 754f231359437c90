/**
 * A place in the outbox, sealed for one person's browser: a bare serial would tell an outsider how busy others are,
 * and a plain encryption of it whether anything happened at all. AES-256-GCM with a random nonce; another person's
 * cursor, or one made up, opens to null.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const algorithm = 'aes-256-gcm';
const sizes = { nonce: 12, tag: 16, id: 8 } as const;

const key = () => Buffer.from(hkdfSync('sha256', env.authSecret, '', 'catena cursor 1', 32));

export function sealCursor(id: bigint, userId: string): string {
  const nonce = randomBytes(sizes.nonce);
  const plain = Buffer.alloc(sizes.id);
  plain.writeBigUInt64BE(id);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

export function openCursor(sealed: string, userId: string): bigint | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length !== sizes.nonce + sizes.id + sizes.tag) return null;
  const tagAt = sizes.nonce + sizes.id;
  try {
    const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, sizes.nonce)).setAAD(
      Buffer.from(userId),
    );
    decipher.setAuthTag(bytes.subarray(tagAt));
    return Buffer.concat([
      decipher.update(bytes.subarray(sizes.nonce, tagAt)),
      decipher.final(),
    ]).readBigUInt64BE();
  } catch {
    return null;
  }
}

/** Before everything: a place from which nothing can be replayed, so that the browser is told to load afresh. */
export const nowhere = -1n;

export const openOrReset = (sealed: string, userId: string) => openCursor(sealed, userId) ?? nowhere;
