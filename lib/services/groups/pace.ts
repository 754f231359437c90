/** How fast somebody may go where a group does not know them: told with when they may go on. */
import { findOpenWriter } from '@/lib/db/group';
import { isNewAccount } from '@/lib/domain/groups/door';
import { countAttempt } from '@/lib/db/rate-limit';
import type { Db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

/** More than a talkative reader says in ten minutes; what is not posted stays a draft. */
const inTheOpen = { count: 40, windowSeconds: 600 };
/** Of an account that was made these days: enough to answer and be answered. */
const whileNew = { count: 5, windowSeconds: 600 };
/** By one link, so that one that got about does not fill a group over night. */
const byInvitation = { count: 60, windowSeconds: 3600 };

/** Comparing two whole books holds up everybody else; what was compared lately is not counted. Visitors share theirs. */
const inComparing = { count: 40, windowSeconds: 600 };

/** Whether they may have two long texts compared; a page says in its own words that it was too much. */
export const mayCompare = async (db: Db, userId: string | null): Promise<boolean> =>
  (await countAttempt(db, `compare:${userId ?? 'visitor'}`, inComparing.windowSeconds)).count <=
  inComparing.count;

async function keepPace(
  db: Db,
  key: string,
  { count, windowSeconds }: typeof inTheOpen,
  things = 1,
): Promise<void> {
  const attempt = await countAttempt(db, key, windowSeconds, things);
  if (attempt.count > count)
    throw new AppError('rate_limited', undefined, { retryAfterSeconds: attempt.secondsLeft });
}

/**
 * Of what is said where anyone may come in, all such groups together: in a group of their own people write as fast as they
 * can. Within the transaction, once all else is written but what is told: what is refused is not counted, and whoever holds
 * conversations holds them before this. `things`: how many are said at once; so many as nobody may say in one while are taken for
 * all of one.
 */
export async function keepPaceIn(
  tx: Db,
  { groupId, userId, at, things = 1 }: { groupId: string | null; userId: string; at: Date; things?: number },
): Promise<void> {
  if (groupId === null || things === 0) return;
  const found = await findOpenWriter(tx, groupId, userId);
  if (!found?.isOpen) return;
  const pace = isNewAccount(found.since, at) ? whileNew : inTheOpen;
  await keepPace(tx, `open:${userId}`, pace, Math.min(things, pace.count));
}

export const keepPaceOfInvitation = (db: Db, tokenHash: string) =>
  keepPace(db, `invitation:${tokenHash}`, byInvitation);
