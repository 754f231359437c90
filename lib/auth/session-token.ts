import { createHash, randomBytes } from 'node:crypto';

/** What the cookie holds: 256 random bits, known to the browser alone. */
export const makeSessionToken = () => randomBytes(32).toString('base64url');

/** What the table holds of it. The token is random, so that a plain hash is enough (no salt, no stretching). */
export const hashSessionToken = (token: string) => createHash('sha256').update(token).digest('base64url');
