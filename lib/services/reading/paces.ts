/** How fast the actor reads: measured from where they stop, or said by them; told to nobody else. */
import { choosePace, findPace, putMeasured } from '@/lib/db/pace';
import type { Db } from '@/lib/db/client';
import type { Place } from '@/lib/db/place';
import { addMeasured, measure, paceOf } from '@/lib/domain/reading-pace';
import { requireUserId, type Context } from '../context';

const unknown = { chosen: null, measured: { words: 0, minutes: 0 } };

/** Words a minute, and whether they chose so themselves. */
export async function readPace({ actor, db }: Context) {
  const known = (actor.userId === null ? null : await findPace(db, actor.userId)) ?? unknown;
  return { wordsPerMinute: paceOf(known), isChosen: known.chosen !== null };
}

/** Null leaves it to the measuring again. */
export async function setPace({ actor, db }: Context, { wordsPerMinute }: { wordsPerMinute: number | null }) {
  await choosePace(db, requireUserId(actor), wordsPerMinute);
}

type Stop = Place & { updatedAt: Date };

/** From one stop to the next in the same Revision, if that was reading. */
export async function measurePace(db: Db, userId: string, before: Stop | null, after: Stop) {
  if (!before || before.revisionId !== after.revisionId) return;
  const step = measure(before.start, after.start, after.updatedAt.getTime() - before.updatedAt.getTime());
  if (!step) return;
  const known = (await findPace(db, userId)) ?? unknown;
  await putMeasured(db, userId, addMeasured(known.measured, step));
}
