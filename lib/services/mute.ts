/** Whom a group has asked to be silent for a while: refused wherever words enter it, and told until when and why. */
import type { Db } from '@/lib/db/client';
import { findMute } from '@/lib/db/mute';
import { AppError } from '@/lib/errors';

/**
 * Asked once it is known that they may write there at all. Their own words they may still mend and take away; what they
 * wrote now stays a draft. `current` is what they are told: they alone.
 */
export async function refuseMuted(db: Db, groupId: string | null, userId: string, at: Date): Promise<void> {
  if (groupId === null) return;
  const mute = await findMute(db, { groupId, userId, at });
  if (mute)
    throw new AppError('forbidden', 'muted', { current: { ...mute, until: mute.until.toISOString() } });
}
