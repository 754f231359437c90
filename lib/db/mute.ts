import type { Mute } from '@/lib/domain/governance/mute';
import { commonsId } from '@/lib/domain/groups/commons';
import type { Db } from './client';

/** On which of these decisions the members are voting again. When they have voted, what stands goes on. */
async function listAppealed(db: Db, decisionIds: string[]): Promise<ReadonlySet<string | null>> {
  if (decisionIds.length === 0) return new Set();
  const appeals = await db.petition.findMany({
    where: { kind: 'appeal', objectId: { in: decisionIds }, state: 'VOTING', endedAt: null },
    select: { objectId: true },
  });
  return new Set(appeals.map(({ objectId }) => objectId));
}

/**
 * What keeps somebody from writing in a group at that moment, the one that ends last; null for nearly everybody. Undone, or
 * while an appeal that suspended it is open, it keeps nobody from anything.
 */
export async function findMute(
  db: Db,
  { groupId, userId, at }: { groupId: string; userId: string; at: Date },
): Promise<Mute | null> {
  const rows = await db.decision.findMany({
    where: { act: 'MUTE', until: { gt: at }, undoneAt: null, case: { groupId, authorId: userId } },
    orderBy: [{ until: 'desc' }, { id: 'asc' }],
    select: { id: true, until: true, suspendedAt: true, reason: true, case: { select: { number: true } } },
  });
  const resting = await listAppealed(
    db,
    rows.filter(({ suspendedAt }) => suspendedAt !== null).map(({ id }) => id),
  );
  const row = rows.find(({ id }) => !resting.has(id));
  return row?.until ? { groupId, number: row.case.number, until: row.until, reason: row.reason } : null;
}

/** Until when, and what whoever asked for the vote said; held to the end of the transaction, so that letting in again waits. */
export async function findCommonsExclusion(
  db: Db,
  userId: string,
  at: Date,
): Promise<{ until: Date; reason: string } | null> {
  const [row] = await db.$queryRaw<{ until: Date | null }[]>`
    SELECT "excludedUntil" AS until FROM memberships
    WHERE "groupId" = ${commonsId} AND "userId" = ${userId} AND "excludedUntil" > ${at} FOR SHARE`;
  if (!row?.until) return null;
  const asked = await db.petition.findFirst({
    where: { groupId: commonsId, personId: userId, graveKind: 'EXCLUDE', ending: 'CERTIFIED' },
    orderBy: { endedAt: 'desc' },
    select: { statement: true },
  });
  return { until: row.until, reason: asked?.statement ?? '' };
}
