import { hostOf, type CameBy, type Group, type Member } from '@/lib/domain/groups/group';
import { commonsId } from '@/lib/domain/groups/commons';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export const groupFields = {
  id: true,
  name: true,
  description: true,
  kind: true,
  readers: true,
  readersSince: true,
  createdAt: true,
  closedAt: true,
  dissolvedAt: true,
  host: { select: { id: true, name: true, suspendedAt: true, deletedAt: true } },
} as const;

export const toGroupFacts = ({
  id,
  kind,
  readers,
  closedAt,
  dissolvedAt,
  host,
}: Pick<Group, 'id' | 'kind' | 'readers' | 'closedAt' | 'dissolvedAt' | 'host'>) => ({
  groupId: id,
  kind,
  readers,
  closed: closedAt !== null,
  dissolved: dissolvedAt !== null,
  hostId: hostOf({ host })?.id ?? null,
});

/** Of what is a group's, for whom its host is asked after. */
export const hostField = { group: { select: { host: groupFields.host } } } as const;
export const hostIdOf = ({ group }: { group: Pick<Group, 'host'> }) => hostOf(group)?.id ?? null;

export async function findGroup(db: Db, id: string) {
  const row = await db.group.findUnique({ where: { id }, select: groupFields });
  return row && new Unchecked('group', row as Group, toGroupFacts(row));
}

/** Whether anyone may come in there, and since when whoever writes has an account. */
export async function findOpenWriter(db: Db, groupId: string, userId: string) {
  const [row] = await db.$queryRaw<{ isOpen: boolean; since: Date }[]>`
    SELECT g.kind = 'open' AS "isOpen", u."createdAt" AS since FROM groups g, users u
    WHERE g.id = ${groupId} AND u.id = ${userId}`;
  return row ?? null;
}

/**
 * Holds the group's door, so that of two who come in at once the second sees the first; and gives how many were in it a day
 * ago, and when those came who came in by themselves since, the earliest first.
 */
export async function holdDoor(
  db: Db,
  groupId: string,
  at: Date,
): Promise<{ members: number; entered: Date[] }> {
  await db.$queryRaw`SELECT id FROM groups WHERE id = ${groupId} FOR NO KEY UPDATE`;
  const dayAgo = new Date(at.getTime() - 24 * 60 * 60 * 1000);
  const members = await db.membership.count({ where: { groupId, leftAt: null, joinedAt: { lte: dayAgo } } });
  const rows = await db.$queryRaw<{ joinedAt: Date }[]>`
    SELECT m."joinedAt" FROM memberships m JOIN groups g ON g.id = m."groupId"
    WHERE m."groupId" = ${groupId} AND m."joinedAt" > ${dayAgo} AND m."invitationId" IS NULL AND m."acceptedById" IS NULL
      AND m."userId" IS DISTINCT FROM g."createdById"
    ORDER BY m."joinedAt"`;
  return { members, entered: rows.map(({ joinedAt }) => joinedAt) };
}

/** In the Commons that is everyone who has an account here. */
export const countMembers = (db: Db, groupId: string) =>
  groupId === commonsId
    ? db.user.count({ where: { deletedAt: null } })
    : db.membership.count({ where: { groupId, leftAt: null } });

export const findGroupByClientId = (db: Db, createdById: string, clientId: string) =>
  db.group.findUnique({ where: { createdById_clientId: { createdById, clientId } }, select: { id: true } });

type NewGroup = Omit<Group, 'closedAt' | 'dissolvedAt' | 'readersSince' | 'host'> & {
  clientId: string;
  createdById: string;
};

export const createGroup = (db: Db, group: NewGroup) =>
  db.group.create({ data: group, select: { id: true } });

/** In the order in which they came; `first`, no more than so many. */
export async function listMembers(
  db: Db,
  group: Authorized<'member.list', Group>,
  first?: number,
): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: { groupId: reveal(group).id, leftAt: null },
    select: {
      userId: true,
      joinedAt: true,
      user: { select: { name: true } },
      invitation: { select: { createdById: true } },
      acceptedById: true,
    },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    ...(first !== undefined && { take: first }),
  });
  const inviters = rows.flatMap(({ invitation, acceptedById }) =>
    [invitation?.createdById, acceptedById].flatMap((id) => id ?? []),
  );
  const there = await db.user.findMany({
    where: { id: { in: inviters }, memberships: { some: { groupId: reveal(group).id, leftAt: null } } },
    select: { id: true, name: true },
  });
  // Whoever has left is no more named to those who came later.
  const nameOf = new Map(there.map(({ id, name }) => [id, name]));
  const cameBy = (how: CameBy['how'], id: string): CameBy => ({ how, name: nameOf.get(id) ?? null });
  return rows.map(({ userId, joinedAt, user, invitation, acceptedById }) => ({
    userId,
    joinedAt,
    name: user.name,
    by: invitation
      ? cameBy('invitation', invitation.createdById)
      : acceptedById === null
        ? null
        : cameBy('yes', acceptedById),
  }));
}
