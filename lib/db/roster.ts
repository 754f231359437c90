/** Whom the host of a group has taken off its list, while they have not come back: told to nobody else. */
import type { TakenOff } from '@/lib/domain/groups/group';
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from './client';

/** The line of the log that says so has the very moment at which they were no member any more. */
export async function findTakenOff(db: Db, groupId: string, userId: string) {
  const [row] = await db.$queryRaw<TakenOff[]>`
    SELECT g.id AS "groupId", g.name AS "group", u.name AS by, l.at, l.entry::jsonb->>'reason' AS reason
    FROM memberships m JOIN groups g ON g.id = m."groupId"
      JOIN log_entries l ON l."groupId" = m."groupId" AND l.act = 'ROSTER_REMOVED' AND l.at = m."leftAt"
        AND l.entry::jsonb->>'targetId' = m."userId"
      JOIN users u ON u.id = l."actorId"
    WHERE m."groupId" = ${groupId} AND m."userId" = ${userId} AND m."leftAt" IS NOT NULL
    LIMIT 1`;
  return row ? new Unchecked('exclusion', row, { groupId, userId, isOver: true }) : null;
}

/** Whether they laid it down themselves, as the last who kept it. */
export async function hasLaidDown(db: Db, groupId: string, userId: string): Promise<boolean> {
  const last = await db.logEntry.findFirst({
    where: { groupId, act: 'HOST_ENDED' },
    orderBy: { seq: 'desc' },
    select: { actorId: true },
  });
  return last?.actorId === userId;
}
