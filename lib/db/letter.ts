/** Letters: who is to get one, who has it in hand, and what became of it. What is in one is composed when it is sent. */
import type { Rhythm, Matter } from '@/lib/domain/letters/matters';
import { claimMs, type LetterKind } from '@/lib/domain/letters/trying';
import type { LetterState } from '@/lib/generated/prisma/client';
import type { Db } from './client';

export type Letter = {
  id: string;
  kind: LetterKind;
  userId: string | null;
  groupId: string | null;
  period: string;
  sealed: string | null;
  attempts: number;
  createdAt: Date;
};
const fields = {
  id: true,
  kind: true,
  userId: true,
  groupId: true,
  period: true,
  sealed: true,
  attempts: true,
  createdAt: true,
} as const;

export type NewLetter = Omit<Letter, 'attempts' | 'sealed'> & { sealed?: string; dueAt: Date };

/** A letter of the same period to the same person is the same letter: of two who make it at once, one does. */
export const createLetters = (db: Db, letters: readonly NewLetter[]) =>
  db.letter.createMany({ data: [...letters], skipDuplicates: true });

/** Those that are due: never tried, to be tried again, or in the hands of somebody who did not come back. */
export async function listDueLetters(db: Db, now: Date, count: number): Promise<string[]> {
  const rows = await db.letter.findMany({
    where: { state: { in: ['waiting', 'sending'] }, dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: count,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Takes a letter in hand for a while; of several who try, one gets it. */
export async function claimLetter(db: Db, id: string, now: Date): Promise<Letter | null> {
  const { count } = await db.letter.updateMany({
    where: { id, state: { in: ['waiting', 'sending'] }, dueAt: { lte: now } },
    data: {
      state: 'sending',
      claimedAt: now,
      dueAt: new Date(now.getTime() + claimMs),
      attempts: { increment: 1 },
    },
  });
  return count === 1 ? db.letter.findUnique({ where: { id }, select: fields }) : null;
}

export type Outcome =
  /** `composedAt` is null for one that told nothing because another letter was telling it. */
  | { state: 'sent' | 'empty'; composedAt: Date | null; settledAt: Date }
  | { state: 'failed'; reason: string; settledAt: Date }
  | { state: 'waiting'; reason: string; dueAt: Date };

/** What became of it, unless somebody else has it in hand by now. A message's words are kept no longer than needed. */
export const settleLetter = (db: Db, { id, attempts }: Letter, outcome: Outcome) =>
  db.letter.updateMany({
    where: { id, attempts, state: 'sending' },
    data: { ...outcome, ...(outcome.state === 'waiting' ? {} : { sealed: null }) },
  });

/**
 * Up to when letters told the person what is new in this group, and of which day the first of this kind was, whenever it
 * could be sent (null for a kind that is not of a day). The weekly letter tells all that a daily one would: `isBeingTold`
 * while one is under way.
 */
export async function findTelling(
  db: Db,
  { userId, groupId, kind }: Pick<Letter, 'userId' | 'groupId' | 'kind'>,
) {
  const of = { userId, groupId };
  const settled: LetterState[] = ['sent', 'empty'];
  const isUnderWay = { in: ['waiting', 'sending'] satisfies LetterState[] };
  const told = [
    { kind, state: { in: settled } },
    ...(kind === 'daily' ? [{ kind: 'weekly' as const, state: 'sent' as const }] : []),
  ];
  const [last, first, weekly] = await Promise.all([
    db.letter.aggregate({ where: { ...of, OR: told }, _max: { composedAt: true } }),
    kind === 'at_once' ? null : db.letter.aggregate({ where: { ...of, kind }, _min: { period: true } }),
    kind === 'daily' ? db.letter.count({ where: { ...of, kind: 'weekly', state: isUnderWay } }) : 0,
  ]);
  const firstDay = first?._min.period;
  return {
    until: last._max.composedAt,
    firstDay: firstDay ? new Date(firstDay) : null,
    isBeingTold: weekly > 0,
  };
}

export type Addressee = {
  userId: string;
  groupId: string;
  joinedAt: Date;
  timeZone: string | null;
  chosen: { matter: Matter; rhythm: Rhythm }[];
};

/** Every member of every group who reads the mail of their address, with what they chose there. */
export async function listAddressees(db: Db): Promise<Addressee[]> {
  const rows = await db.membership.findMany({
    where: { leftAt: null, user: { deletedAt: null, suspendedAt: null, emailVerified: { not: null } } },
    select: {
      userId: true,
      groupId: true,
      joinedAt: true,
      user: {
        select: {
          correspondent: { select: { timeZone: true } },
          letterChoices: { select: { groupId: true, matter: true, rhythm: true } },
        },
      },
    },
  });
  return rows.map(({ user, ...row }) => ({
    ...row,
    timeZone: user.correspondent?.timeZone ?? null,
    chosen: user.letterChoices.filter(({ groupId }) => groupId === row.groupId),
  }));
}

/** Which letters of a kind there are already since a moment, as "person group period". */
export async function listPeriods(db: Db, kind: LetterKind, since: Date): Promise<Set<string>> {
  const rows = await db.letter.findMany({
    where: { kind, createdAt: { gte: since } },
    select: { userId: true, groupId: true, period: true },
  });
  return new Set(rows.map(periodKey));
}
export const periodKey = (of: { userId: string | null; groupId: string | null; period: string }) =>
  `${of.userId ?? ''} ${of.groupId ?? ''} ${of.period}`;

export type Correspondent = { name: string; email: string; language: string | null; timeZone: string | null };

/** Whom a letter goes to; null for whoever is gone or suspended, or never showed that the address is theirs. */
export async function findCorrespondent(db: Db, userId: string): Promise<Correspondent | null> {
  const row = await db.user.findFirst({
    where: { id: userId, deletedAt: null, suspendedAt: null, emailVerified: { not: null } },
    select: { name: true, email: true, correspondent: { select: { language: true, timeZone: true } } },
  });
  return (
    row && {
      name: row.name,
      email: row.email,
      language: row.correspondent?.language ?? null,
      timeZone: row.correspondent?.timeZone ?? null,
    }
  );
}

/** As their browser says it is; the same again writes nothing. A time zone that is not said stays as it was. */
export const putCorrespondent = (
  db: Db,
  { userId, language, timeZone, at }: { userId: string; language: string; timeZone: string | null; at: Date },
) => db.$executeRaw`
  INSERT INTO correspondents AS c ("userId", language, "timeZone", "updatedAt")
  VALUES (${userId}, ${language}, ${timeZone}, ${at})
  ON CONFLICT ("userId") DO UPDATE
    SET language = EXCLUDED.language, "timeZone" = COALESCE(EXCLUDED."timeZone", c."timeZone"),
      "updatedAt" = EXCLUDED."updatedAt"
    WHERE (c.language, c."timeZone")
      IS DISTINCT FROM (EXCLUDED.language, COALESCE(EXCLUDED."timeZone", c."timeZone"))`;

const keepDays = 120;

/** What was sent long ago says nothing any more. */
export const removeOldLetters = (db: Db, now: Date) =>
  db.letter.deleteMany({
    where: { settledAt: { lt: new Date(now.getTime() - keepDays * 86_400_000) } },
  });
