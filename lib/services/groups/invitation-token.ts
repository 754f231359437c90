import { createHash, randomBytes } from 'node:crypto';

export const makeInvitationToken = () => randomBytes(24).toString('base64url');

/** All that is kept of it. */
export const hashOfInvitation = (token: string) => createHash('sha256').update(token).digest('hex');
