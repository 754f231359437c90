import type { Db } from '../client';

/** Groups in which something is open that time alone may bring on: a ballot, a petition, a case, a mandate, its end; or whose host has closed their account. */
export async function listGroupsThatWait(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ groupId: string }[]>`
    SELECT "groupId" FROM ballots WHERE "closedAt" IS NULL
    UNION SELECT "groupId" FROM petitions WHERE "endedAt" IS NULL
    UNION SELECT "groupId" FROM cases WHERE "endedAt" IS NULL
    UNION SELECT "groupId" FROM mandates WHERE "endedAt" IS NULL
    UNION SELECT g.id FROM groups g WHERE g."hostClosesAt" IS NOT NULL
    UNION SELECT g.id FROM groups g JOIN memberships m ON m."groupId" = g.id AND m."userId" = g."hostId"
      WHERE m."leftAt" IS NOT NULL`;
  return rows.map(({ groupId }) => groupId);
}

/** Who has a vote and has not given it, in ballots that close in this time: for whoever plans letters. */
export async function listUnvoted(db: Db, after: Date, until: Date) {
  const rows = await db.rollEntry.findMany({
    where: {
      ...{ hasVoted: false, struckAt: null },
      ballot: { closedAt: null, closesAt: { gt: after, lte: until } },
    },
    select: { userId: true, ballot: { select: { groupId: true, closesAt: true } } },
  });
  return rows.map(({ userId, ballot }) => ({ userId, ...ballot }));
}
