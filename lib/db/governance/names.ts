import type { Affairs } from '@/lib/domain/governance/affairs';
import type { Db } from '../client';

/** Of everybody in a group's affairs: its members, also those who have left, and whose words its cases are about. */
export async function listNames(db: Db, groupId: string, affairs: Affairs): Promise<Map<string, string>> {
  const authors = affairs.cases.map(({ authorId }) => authorId);
  const rows = await db.user.findMany({
    where: { OR: [{ memberships: { some: { groupId } } }, { id: { in: authors } }] },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Of each case in a group, by its id: what members call it. */
export async function listCaseNumbers(db: Db, groupId: string): Promise<Map<string, number>> {
  const rows = await db.case.findMany({ where: { groupId }, select: { id: true, number: true } });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export async function listReady(db: Db, groupId: string): Promise<string[]> {
  const rows = await db.membership.findMany({
    where: { groupId, leftAt: null, standsReady: true },
    select: { userId: true },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ userId }) => userId);
}

type Readiness = { groupId: string; userId: string; ready: boolean };

export const putReadiness = (db: Db, { groupId, userId, ready }: Readiness) =>
  db.membership.updateMany({ where: { groupId, userId, leftAt: null }, data: { standsReady: ready } });

/** Who looks after the margin since the founding, until the group elects somebody; told to whoever is invited. */
export async function findCaretaker(db: Db, groupId: string, now: Date) {
  const row = await db.mandate.findFirst({
    where: {
      ...{ groupId, origin: 'FOUNDER', endedAt: null, endsAt: { gt: now } },
      holder: { memberships: { some: { groupId, leftAt: null } } },
    },
    select: { endsAt: true, holder: { select: { name: true } } },
  });
  return row && { name: row.holder.name, until: row.endsAt.toISOString() };
}
