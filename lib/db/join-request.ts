import type { Group, JoinRequest } from '@/lib/domain/groups/group';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';
import { hostField, hostIdOf } from './group';

const fields = {
  groupId: true,
  userId: true,
  line: true,
  askedAt: true,
  setAsideAt: true,
  user: { select: { name: true } },
  ...hostField,
} as const;

type Row = Omit<JoinRequest, 'name' | 'hostId'> & { user: { name: string }; group: Pick<Group, 'host'> };

function toUnchecked({ user, group, ...row }: Row) {
  const hostId = hostIdOf({ group });
  const request: JoinRequest = { ...row, name: user.name, hostId };
  return new Unchecked('request', request, { groupId: row.groupId, userId: row.userId, hostId });
}

const waiting = { acceptedAt: null, withdrawnAt: null, user: { deletedAt: null } } as const;

/** One that waits. */
export async function findRequest(db: Db, groupId: string, userId: string) {
  const row = await db.joinRequest.findFirst({ where: { ...waiting, groupId, userId }, select: fields });
  return row && toUnchecked(row);
}

/** Those that wait, the longest first; what a member has set aside at the end. */
export async function listRequests(db: Db, group: Authorized<'member.list', Group>) {
  const rows = await db.joinRequest.findMany({
    where: { ...waiting, groupId: reveal(group).id },
    select: fields,
    orderBy: [{ setAsideAt: { sort: 'asc', nulls: 'first' } }, { askedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(toUnchecked);
}

/** How many ask, and have not been set aside, in these groups. */
export async function countRequests(db: Db, groupIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.joinRequest.groupBy({
    by: ['groupId'],
    where: { ...waiting, groupId: { in: [...groupIds] }, setAsideAt: null },
    _count: true,
  });
  return new Map(rows.map(({ groupId, _count }) => [groupId, _count]));
}

type Asking = { groupId: string; userId: string; line: string; askedAt: Date };

/** Asks, or asks again; one that waits already keeps its place and gets the new line. */
export const createRequest = (db: Db, asking: Asking) =>
  db.$executeRaw`
    INSERT INTO join_requests AS r ("groupId", "userId", line, "askedAt")
    VALUES (${asking.groupId}, ${asking.userId}, ${asking.line}, ${asking.askedAt})
    ON CONFLICT ("groupId", "userId") DO UPDATE SET line = EXCLUDED.line,
      "askedAt" = CASE WHEN r."acceptedAt" IS NULL AND r."withdrawnAt" IS NULL THEN r."askedAt" ELSE EXCLUDED."askedAt" END,
      "setAsideAt" = CASE WHEN r."acceptedAt" IS NULL AND r."withdrawnAt" IS NULL THEN r."setAsideAt" END,
      "acceptedAt" = NULL, "withdrawnAt" = NULL`;

type Ending = { acceptedAt: Date } | { withdrawnAt: Date } | { setAsideAt: Date | null };

/** False when it waits no more: it was accepted or withdrawn meanwhile. */
export async function updateRequest(
  db: Db,
  request: Authorized<'request.answer' | 'request.withdraw', JoinRequest>,
  ending: Ending,
): Promise<boolean> {
  const { groupId, userId } = reveal(request);
  const { count } = await db.joinRequest.updateMany({
    where: { groupId, userId, acceptedAt: null, withdrawnAt: null },
    data: ending,
  });
  return count === 1;
}

/** Whoever comes in another way asks no more. */
export const endRequest = (db: Db, groupId: string, userId: string, acceptedAt: Date) =>
  db.joinRequest.updateMany({
    where: { groupId, userId, acceptedAt: null, withdrawnAt: null },
    data: { acceptedAt },
  });
