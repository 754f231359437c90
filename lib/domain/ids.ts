/**
 * Ids are 22 characters for 132 random bits: they say nothing of when or how many. Made from random bytes that the
 * caller brings (`crypto.getRandomValues` exists without a secure context, `crypto.randomUUID` does not).
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
export const idLength = 22;
export const idPattern = /^[0-9A-Za-z_-]{8,40}$/;

/** Throws when fewer than 22 bytes are given; six bits of each are used. */
export function encodeId(bytes: Uint8Array): string {
  if (bytes.length < idLength) throw new RangeError(`encodeId needs ${idLength} bytes`);
  return Array.from(bytes.subarray(0, idLength), (byte) => alphabet.charAt(byte & 63)).join('');
}

export const randomId = () => encodeId(crypto.getRandomValues(new Uint8Array(idLength)));
