/**
 * What whoever runs the site does, by their command line alone: each act in one transaction with its row in the log of every
 * group concerned, and told to its members. Nothing here reaches a vote, a roll, a mandate or a decision, or what stands in a
 * log already (held by tests/architecture/rules/operating.ts).
 */
import { readClock } from '@/lib/db/clock';
import type { Database, Db } from '@/lib/db/client';
import { createEvents, type NewEvent } from '@/lib/db/event';
import { lockAffairs } from '@/lib/db/governance/load';
import { appendLog } from '@/lib/db/governance/log';
import { isReason } from '@/lib/domain/governance/act';
import type { LogRow } from '@/lib/domain/governance/affairs';
import { AppError } from '@/lib/errors';

export type Operating = { db: Database; newId: () => string };
export type Said = Pick<LogRow, 'act' | 'targetId' | 'revisionHash' | 'reason'>;

/** Everyone concerned reads it: on which law, whose order, what danger. */
export function requireGround(ground: string): string {
  if (!isReason(ground)) throw new AppError('invalid_input', 'governing_reason_too_short');
  return ground.trim();
}

/** Before any row is touched, always in the same order. */
export async function lockGroups(tx: Db, groupIds: readonly string[]): Promise<Date> {
  for (const groupId of [...new Set(groupIds)].toSorted()) await lockAffairs(tx, groupId);
  return readClock(tx);
}

/** As the last thing of the transaction. `also`: what besides tells of it, to who reads the conversation. */
export async function enterInLogs(
  tx: Db,
  groupIds: readonly string[],
  { at, say, also = [] }: { at: Date; say: (groupId: string) => Said; also?: readonly NewEvent[] },
): Promise<void> {
  for (const groupId of groupIds) {
    const row: LogRow = { at: at.getTime(), actorKind: 'OPERATOR', actorId: null, ...say(groupId) };
    await appendLog(tx, groupId, [row]);
  }
  await createEvents(tx, [
    ...also,
    ...groupIds.map((groupId): NewEvent => ({ kind: 'group_governed', groupId, createdAt: at })),
  ]);
}
