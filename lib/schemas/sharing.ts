/** One note before several audiences: added to, and taken away from. */
import { z } from 'zod';
import { id } from './id';

export const newSharing = z.object({ clientId: id, groupId: id });
export const newWithdrawal = z.object({ clientId: id });
export const sharingParams = z.object({ sharingId: id });

/** Groups besides the one that a note is for. Nobody is in so many. */
export const alsoFor = z.array(id).max(50);
/** Groups of which it was seen, when it was begun, that their members alone would read it. */
export const amongMembers = z.array(id).max(100).optional();
