/** Who is to be told that something was said to them: at once, or in the morning with all of a day. */
import type { Database } from '@/lib/db/client';
import { createLetters, type Addressee, type NewLetter } from '@/lib/db/letter';
import { listSaidTo, type SaidTo } from '@/lib/db/said-to';
import { dailyRound, latestRound } from '@/lib/domain/letters/calendar';
import { rhythmOf } from '@/lib/domain/letters/matters';
import { serverTimeZone } from './weekly-round';

type Plan = { db: Database; now: Date; newId: () => string };

const dayMs = 86_400_000;
/** Further back nothing is made up for: the weekly letter has told of it. */
const lookBackDays = 8;
/** Who has just written may take it back, or say it better. */
const graceMs = 2 * 60_000;

export async function planTelling({ db, now, newId }: Plan, people: readonly Addressee[]): Promise<void> {
  const since = new Date(now.getTime() - lookBackDays * dayMs);
  const said = await listSaidTo(db, { since, until: new Date(now.getTime() - graceMs) });
  const known = new Map(people.map((person) => [keyOf(person), person]));
  const letters = said.flatMap((each): NewLetter[] => {
    const person = known.get(keyOf(each));
    if (!person) return [];
    const due = periodOf(each, person, now);
    if (!due) return [];
    const { userId, groupId } = each;
    return [{ ...due, id: newId(), userId, groupId, dueAt: now, createdAt: now }];
  });
  if (letters.length > 0) await createLetters(db, letters);
}

const keyOf = ({ userId, groupId }: { userId: string; groupId: string }) => `${userId} ${groupId}`;

/** In which letter somebody is told of it; null: in none, or not yet. */
function periodOf(
  { commentId, createdAt, givenUpAt, matter }: SaidTo,
  { chosen, timeZone }: Addressee,
  now: Date,
) {
  const rhythm = rhythmOf(chosen, matter);
  if (rhythm === 'at_once' && now.getTime() - createdAt.getTime() < dayMs)
    return { kind: rhythm, period: commentId };
  // What was given up this very moment could be missing in the letter that is written now.
  const isGivenUp = givenUpAt !== null && givenUpAt.getTime() < now.getTime() - graceMs;
  if (rhythm !== 'daily' && !(rhythm === 'at_once' && isGivenUp)) return null;
  const round = latestRound(now, timeZone ?? serverTimeZone(), dailyRound);
  return createdAt < round.at ? { kind: 'daily' as const, period: round.day } : null;
}
