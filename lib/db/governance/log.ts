/** A group's log, as it is written and read. Its trigger refuses any row that does not continue the one before. */
import { createHash } from 'node:crypto';
import type { LogRow } from '@/lib/domain/governance/affairs';
import { entryOf } from '@/lib/domain/governance/log';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Under the group's lock, as the last thing of its transaction but the outbox. */
export async function appendLog(tx: Db, groupId: string, rows: readonly LogRow[]): Promise<void> {
  if (rows.length === 0) return;
  const last = await tx.logEntry.findFirst({
    where: { groupId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  let [seq, prevHash] = [last?.seq ?? 0, last?.hash ?? ''];
  for (const row of rows) {
    seq += 1;
    const entry = entryOf(groupId, seq, row);
    const hash = sha256(prevHash + entry);
    const { act, actorId, caseId = null } = row;
    await tx.logEntry.create({
      data: { groupId, seq, at: new Date(row.at), act, actorId, caseId, entry, prevHash, hash },
      select: { seq: true },
    });
    prevHash = hash;
  }
}

export type LogFilter = { act?: string; caseId?: string; personId?: string; before?: number };

type Stored = { seq: number; entry: string; prevHash: string; hash: string };
const stored = { seq: true, entry: true, prevHash: true, hash: true } as const;

/** The latest first. For those who may read the group's affairs, or the case. */
export async function listLog(
  db: Db,
  group: Authorized<'affairs.read' | 'case.read', { id: string }>,
  { act, caseId, personId, before }: LogFilter,
  count: number,
): Promise<Stored[]> {
  return db.logEntry.findMany({
    where: {
      groupId: reveal(group).id,
      ...(act !== undefined && { act }),
      ...(caseId !== undefined && { caseId }),
      ...(personId !== undefined && { actorId: personId }),
      ...(before !== undefined && { seq: { lt: before } }),
    },
    select: stored,
    orderBy: { seq: 'desc' },
    take: count,
  });
}

/** Those who are named in it as having done something, by name; whoever acted last, where they are many. */
export async function listActors(db: Db, group: Authorized<'affairs.read', { id: string }>) {
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM users u JOIN (
      SELECT "actorId", max(seq) AS seq FROM log_entries
      WHERE "groupId" = ${reveal(group).id} AND "actorId" IS NOT NULL
      GROUP BY "actorId" ORDER BY max(seq) DESC LIMIT 50) l ON l."actorId" = u.id ORDER BY u.name, u.id`;
}

/** Whole, from the first row on: what can be held against it later. */
export const listWholeLog = (db: Db, group: Authorized<'affairs.read', { id: string }>): Promise<Stored[]> =>
  db.logEntry.findMany({ where: { groupId: reveal(group).id }, select: stored, orderBy: { seq: 'asc' } });

/** The hash of its last row, which tells nothing but that the log is as it was. */
export async function findHead(db: Db, groupId: string): Promise<{ seq: number; hash: string } | null> {
  return db.logEntry.findFirst({
    where: { groupId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
}
