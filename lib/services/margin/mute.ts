/** Whom a group has asked to be silent for a while, or the Commons to stay away: refused wherever words enter it, and told until when and why. */
import type { Db } from '@/lib/db/client';
import { findCommonsExclusion, findMute } from '@/lib/db/mute';
import { commonsId } from '@/lib/domain/groups/commons';
import { AppError } from '@/lib/errors';

/**
 * Asked once it is known that they may write there at all. Their own words they may still mend and take away; what they
 * wrote now stays a draft. `current` is what they are told: they alone.
 */
export async function refuseMuted(db: Db, groupId: string | null, userId: string, at: Date): Promise<void> {
  if (groupId === null) return;
  await refuseExcluded(db, groupId, userId, at);
  const mute = await findMute(db, { groupId, userId, at });
  if (mute)
    throw new AppError('forbidden', 'muted', { current: { ...mute, until: mute.until.toISOString() } });
}

/**
 * Whom the others have excluded is no member of a group any more, and asked nothing further. In the Commons nobody has a
 * membership: they read it as everyone here does, and neither write nor decide there until it is over.
 */
export async function refuseExcluded(
  db: Db,
  groupId: string | null,
  userId: string,
  at: Date,
): Promise<void> {
  if (groupId !== commonsId) return;
  const told = await findCommonsExclusion(db, userId, at);
  if (told)
    throw new AppError('forbidden', 'excluded', {
      current: { groupId, until: told.until.toISOString(), reason: told.reason },
    });
}
