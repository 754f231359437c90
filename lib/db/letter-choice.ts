import type { Choice, Matter, Rhythm } from '@/lib/domain/letters/matters';
import type { Db } from './client';

/** What a person chose to be written to about, in one group. */
export const listChoices = (db: Db, userId: string, groupId: string): Promise<Choice[]> =>
  db.letterChoice.findMany({ where: { userId, groupId }, select: { matter: true, rhythm: true } });

/** The same, in all groups. */
export const listAllChoices = (db: Db, userId: string): Promise<(Choice & { groupId: string })[]> =>
  db.letterChoice.findMany({ where: { userId }, select: { groupId: true, matter: true, rhythm: true } });

export async function putChoice(
  db: Db,
  {
    userId,
    groupId,
    matter,
    rhythm,
    at,
  }: { userId: string; groupId: string; matter: Matter; rhythm: Rhythm; at: Date },
) {
  const data = { rhythm, updatedAt: at };
  await db.letterChoice.upsert({
    where: { userId_groupId_matter: { userId, groupId, matter } },
    create: { userId, groupId, matter, ...data },
    update: data,
    select: { rhythm: true },
  });
}
