/** A message that somebody's deed brings about (a link, an invitation): kept sealed until it is sent, and then forgotten. */
import type { Db } from '@/lib/db/client';
import { addLetterJobs } from '@/lib/db/job';
import { createLetters } from '@/lib/db/letter';
import { letterClock } from './clock';

/** In the caller's transaction: it is sent if that commits. `name` makes the same message twice one. */
export async function queueMessage(
  db: Db,
  { id, name, sealed }: { id: string; name: string; sealed: string },
): Promise<void> {
  const now = await letterClock(db);
  const { count } = await createLetters(db, [
    { id, kind: 'message', userId: null, groupId: null, period: name, sealed, dueAt: now, createdAt: now },
  ]);
  if (count === 1) await addLetterJobs(db, [id]);
}
