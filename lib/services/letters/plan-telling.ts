/** Who is to be told that something was said to them: at once, or in the morning with all of a day. */
import type { Database } from '@/lib/db/client';
import { createLetters, type Addressee, type NewLetter } from '@/lib/db/letter';
import { listSaidTo, type SaidTo } from '@/lib/db/said-to';
import { dailyRound, latestRound } from '@/lib/domain/letters/calendar';
import { mattersOf, rhythmOf } from '@/lib/domain/letters/matters';
import { listUnvoted } from '@/lib/db/governance/waiting';
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

/**
 * Who has not voted on what closes before tomorrow's letter: at most one line in the letter of this day, which tells of nothing
 * else where there is nothing else. A ballot's end is never moved, so there is one such day.
 */
export async function planClosing({ db, now, newId }: Plan, people: readonly Addressee[]): Promise<void> {
  const unvoted = await listUnvoted(db, now, new Date(now.getTime() + dayMs));
  const known = new Map(people.map((person) => [keyOf(person), person]));
  const letters = unvoted.flatMap(({ userId, groupId, closesAt }): NewLetter[] => {
    const person = known.get(keyOf({ userId, groupId }));
    if (!person || !told.some((matter) => rhythmOf(person.chosen, matter) === 'daily')) return [];
    const round = latestRound(now, person.timeZone ?? serverTimeZone(), dailyRound);
    if (closesAt.getTime() > round.at.getTime() + dayMs) return [];
    const letter = { kind: 'daily' as const, period: round.day, userId, groupId };
    return [{ ...letter, id: newId(), dueAt: now, createdAt: now }];
  });
  if (letters.length > 0) await createLetters(db, letters);
}
const told = mattersOf('told');

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
