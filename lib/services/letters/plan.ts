/**
 * Whom to write to: looked at every minute, by whichever process comes first. It only says that a letter is due; what is in
 * it is asked when it is sent. What was missed while nothing ran is made up for once: the last round counts, not each.
 */
import type { Database } from '@/lib/db/client';
import { addLetterJobs } from '@/lib/db/job';
import {
  createLetters,
  listAddressees,
  listDueLetters,
  listPeriods,
  periodKey,
  removeOldLetters,
  type Addressee,
  type NewLetter,
} from '@/lib/db/letter';
import { latestRound, weeklyRound } from '@/lib/domain/letters/calendar';
import { rhythmOf } from '@/lib/domain/letters/matters';
import { planClosing, planTelling } from './plan-telling';
import { serverTimeZone } from './weekly-round';

type Plan = { db: Database; now: Date; newId: () => string };

const atOnce = 500;
const weekMs = 7 * 86_400_000;

/** Writes down which letters are due, and has those sent that wait. Doing so twice is doing it once. */
export async function planLetters(plan: Plan): Promise<void> {
  const people = await listAddressees(plan.db);
  await planWeekly(plan, people);
  await planTelling(plan, people);
  await planClosing(plan, people);
  await removeOldLetters(plan.db, plan.now);
  const due = await listDueLetters(plan.db, plan.now, atOnce);
  if (due.length > 0) await addLetterJobs(plan.db, due);
}

async function planWeekly({ db, now, newId }: Plan, people: readonly Addressee[]): Promise<void> {
  const known = await listPeriods(db, 'weekly', new Date(now.getTime() - 2 * weekMs));
  const rounds = new Map<string, ReturnType<typeof latestRound>>();
  const letters = people.flatMap(({ userId, groupId, joinedAt, timeZone, chosen }): NewLetter[] => {
    if (rhythmOf(chosen, 'weekly') === 'never') return [];
    const zone = timeZone ?? serverTimeZone();
    const round = rounds.get(zone) ?? latestRound(now, zone, weeklyRound);
    rounds.set(zone, round);
    const letter = { kind: 'weekly' as const, userId, groupId, period: round.day };
    if (joinedAt > round.at || known.has(periodKey(letter))) return [];
    return [{ ...letter, id: newId(), dueAt: now, createdAt: now }];
  });
  if (letters.length > 0) await createLetters(db, letters);
}
