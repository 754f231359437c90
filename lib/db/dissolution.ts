/** A group that is no more: its members read it as they did, and nobody else, whoever could before. */
import type { Db } from './client';

/**
 * Whoever writes in it just now is waited for, since they hold their membership, and so is whoever comes in. Before anything
 * is written into the group's own row: they take that last, and two who have what the other wants wait for ever.
 */
export async function holdEveryone(tx: Db, groupId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT "userId" FROM memberships WHERE "groupId" = ${groupId} AND "leftAt" IS NULL ORDER BY "userId" FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM invitations WHERE "groupId" = ${groupId} ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT "userId" FROM join_requests WHERE "groupId" = ${groupId} ORDER BY "userId" FOR UPDATE`;
}

/** Whoever comes later finds it dissolved: no link lets anybody in, nobody's asking waits any more. False where it is so already. */
export async function closeGroup(tx: Db, groupId: string, at: Date): Promise<boolean> {
  await holdEveryone(tx, groupId);
  const { count } = await tx.group.updateMany({
    where: { id: groupId, dissolvedAt: null },
    data: { dissolvedAt: at, kind: 'invitation', readers: 'members' },
  });
  if (count === 0) return false;
  await tx.invitation.updateMany({ where: { groupId, revokedAt: null }, data: { revokedAt: at } });
  await tx.joinRequest.updateMany({
    where: { groupId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  return true;
}

export const isDissolved = async (db: Db, groupId: string): Promise<boolean> =>
  (await db.group.count({ where: { id: groupId, dissolvedAt: { not: null } } })) === 1;

export type Dissolution = {
  at: Date;
  by: 'vote' | 'host' | 'operator';
  host: string | null;
  reason: string | null;
};

/** When and why, by the last line of its log that says so; null where it goes on. */
export async function findDissolution(db: Db, groupId: string) {
  const row = await db.logEntry.findFirst({
    where: { groupId, act: { in: ['DISSOLVED', 'OPERATOR_DISSOLVED', 'HOST_CLOSED'] } },
    orderBy: { seq: 'desc' },
    select: { at: true, act: true, entry: true },
  });
  if (!row) return null;
  const { reason, targetId = '' } = JSON.parse(row.entry) as { reason?: string; targetId?: string };
  const host = await db.user.findUnique({ where: { id: targetId }, select: { name: true } });
  return {
    ...{ at: row.at, reason: reason ?? null },
    by: row.act === 'HOST_CLOSED' ? 'host' : row.act === 'DISSOLVED' ? 'vote' : 'operator',
    host: host?.name ?? null,
  } satisfies Dissolution;
}
