import type { Db } from './client';

export const eventKinds = [
  'thread_created',
  'thread_updated',
  'comment_created',
  'comment_updated',
  'comment_removed',
] as const;
export type EventKind = (typeof eventKinds)[number];
export type NewEvent = { createdAt: Date } & (
  | { kind: EventKind; threadId: string; commentId: string | null }
  /** Of a group: it reads another edition now. Of none: there is another, for who reads the present one. */
  | { kind: 'text_revised'; textId: string; groupId?: string }
  /** For its members: a ballot, a case, a mandate is otherwise than before. */
  | { kind: 'group_governed'; groupId: string }
);

/** The last statement of a transaction: ids are handed out under an advisory lock that is held to the commit. */
export const createEvents = (db: Db, events: readonly NewEvent[]) =>
  db.event.createMany({ data: [...events] });

export type OutboxEvent = { id: bigint } & (
  | { kind: EventKind; threadId: string; textId: null; groupId: null; commentId: string | null }
  | { kind: 'text_revised'; threadId: null; textId: string; groupId: string | null }
  | { kind: 'group_governed'; threadId: null; textId: null; groupId: string }
);

/** What was committed after `cursor`, in the order of the commits: ids and no words. */
export async function listEvents(db: Db, cursor: bigint, limit: number): Promise<OutboxEvent[]> {
  const rows = await db.event.findMany({
    where: { id: { gt: cursor } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, kind: true, threadId: true, commentId: true, textId: true, groupId: true },
  });
  return rows as OutboxEvent[]; // of one or of the other, as the table holds
}

/** The place in the outbox up to which everything is committed and visible to this reading. */
export async function findLastEventId(db: Db): Promise<bigint> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT GREATEST((SELECT max(id) FROM events), (SELECT max("prunedThrough") FROM event_horizon), 0) AS id`;
  return rows[0]?.id ?? 0n;
}

export async function findPrunedThrough(db: Db): Promise<bigint> {
  const row = await db.eventHorizon.findFirst({ select: { prunedThrough: true } });
  return row?.prunedThrough ?? 0n;
}

/** Forgets events older than `days`; cursors from before then are told to start afresh. */
export const pruneEvents = (db: Db, days: number) =>
  db.$executeRaw`SELECT prune_events(make_interval(days => ${days}::int))`;
