import type { Affairs } from '@/lib/domain/governance/affairs';
import { commonsId } from '@/lib/domain/groups/commons';
import type { Db } from '../client';

/** Those who are named in a group's affairs: whose words are asked about, who is excluded, has an office, stands, or is voted on. */
const namedIn = ({ members, cases, mandates, petitions, host }: Affairs): string[] => [
  ...[host?.userId, host?.offeredToId].flatMap((id) => id ?? []),
  ...members.flatMap(({ userId, excludedUntil }) => (excludedUntil == null ? [] : [userId])),
  ...cases.map(({ authorId }) => authorId),
  ...mandates.map(({ holderId }) => holderId),
  ...petitions.flatMap(({ grave, candidates }) => [
    ...(grave?.personId ? [grave.personId] : []),
    ...candidates.flatMap(({ userId, nominatedById }) => [userId, nominatedById]),
  ]),
];

/** Not of everybody: there may be hundreds. */
export const listNamesIn = (db: Db, affairs: Affairs, others: readonly string[]) =>
  listNames(db, [...namedIn(affairs), ...others]);

export async function listNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What members call these cases. */
export async function listCaseNumbers(db: Db, caseIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.case.findMany({
    where: { id: { in: [...new Set(caseIds)] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export async function findCaseId(db: Db, groupId: string, number: number): Promise<string | null> {
  const row = await db.case.findFirst({ where: { groupId, number }, select: { id: true } });
  return row?.id ?? null;
}

/** No more than one reads through. */
const mostNamed = 50;

export async function listReady(db: Db, groupId: string, now: Date): Promise<string[]> {
  const isIn =
    groupId === commonsId
      ? { user: { deletedAt: null }, OR: [{ excludedUntil: null }, { excludedUntil: { lte: now } }] }
      : { leftAt: null };
  const rows = await db.membership.findMany({
    where: { groupId, standsReady: true, ...isIn },
    select: { userId: true },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    take: mostNamed,
  });
  return rows.map(({ userId }) => userId);
}

/**
 * Whom one may choose among: everybody of a small group; of a large one those who wrote there last, who are the ones that one
 * speaks of.
 */
export async function listPeopleToName(db: Db, groupId: string): Promise<{ id: string; name: string }[]> {
  const isEveryone = groupId === commonsId;
  const members = { memberships: { some: { groupId, leftAt: null } } };
  const isSmall = !isEveryone && (await db.user.count({ where: members, take: mostNamed + 1 })) <= mostNamed;
  if (isSmall)
    return db.user.findMany({ where: members, select: { id: true, name: true }, orderBy: { name: 'asc' } });
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM users u JOIN (
      SELECT said."authorId", max(said."createdAt") AS at FROM (
        SELECT c."authorId", c."createdAt" FROM comments c JOIN threads t ON t.id = c."threadId"
        WHERE t."groupId" = ${groupId} AND c."createdAt" > now() - interval '60 days') said GROUP BY said."authorId") w ON w."authorId" = u.id
    WHERE u."deletedAt" IS NULL
      AND (${isEveryone} OR EXISTS (SELECT FROM memberships m WHERE m."groupId" = ${groupId} AND m."userId" = u.id AND m."leftAt" IS NULL))
    ORDER BY w.at DESC, u.id LIMIT ${mostNamed}`;
}

type Readiness = { groupId: string; userId: string; ready: boolean };

/** In the Commons nobody has a row until there is something to keep (members.ts). */
export async function putReadiness(db: Db, { groupId, userId, ready }: Readiness): Promise<void> {
  if (groupId === commonsId)
    await db.$executeRaw`
      INSERT INTO memberships ("groupId", "userId", "joinedAt", "leftAt", "standsReady")
      SELECT ${groupId}, u.id, u."createdAt", u."createdAt", ${ready} FROM users u WHERE u.id = ${userId}
      ON CONFLICT ("groupId", "userId") DO UPDATE SET "standsReady" = EXCLUDED."standsReady"`;
  else
    await db.membership.updateMany({
      where: { groupId, userId, leftAt: null },
      data: { standsReady: ready },
    });
}

/** Who looks after the margin since the founding, until the group elects somebody; told to whoever is invited. */
export async function findCaretaker(db: Db, groupId: string, now: Date) {
  const [row] = await selectCaretakers(db, [groupId], now);
  return row ? { name: row.holder.name, until: row.endsAt.toISOString() } : null;
}

/** Of each of these groups that has one, until when; not who it is, which is told to whoever is invited. */
export async function listCaretakersUntil(db: Db, groupIds: readonly string[], now: Date) {
  const rows = await selectCaretakers(db, groupIds, now);
  return new Map(rows.map(({ groupId, endsAt }) => [groupId, endsAt]));
}

/** In force: it has not ended, and its holder is in the group. */
async function selectCaretakers(db: Db, groupIds: readonly string[], now: Date) {
  const rows = await db.mandate.findMany({
    where: {
      ...{ groupId: { in: [...groupIds] }, origin: 'FOUNDER', endedAt: null },
      ...{ startsAt: { lte: now }, endsAt: { gt: now } },
    },
    select: {
      ...{ groupId: true, endsAt: true },
      holder: {
        select: { name: true, memberships: { where: { leftAt: null }, select: { groupId: true } } },
      },
    },
  });
  return rows.filter(({ groupId, holder }) => holder.memberships.some((each) => each.groupId === groupId));
}
