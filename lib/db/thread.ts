/**
 * Threads with their Annotations and Anchors, by one statement: a margin of hundreds is read at every opening, and
 * Prisma's own way, a statement for each relation, takes ten times as long.
 */
import { toAudience } from '@/lib/domain/audience';
import type { AnchorState, Thread } from '@/lib/domain/threading/thread';
import { Prisma } from '@/lib/generated/prisma/client';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { toThreadFacts } from '@/lib/policy/facts';
import type { Db } from './client';

type Row = {
  id: string;
  groupId: string | null;
  highlight: boolean;
  question: boolean;
  answerId: string | null;
  restedAt: Date | null;
  restedById: string | null;
  restedByName: string | null;
  version: number;
  createdAt: Date;
  annotationId: string;
  clientId: string;
  textId: string;
  ofPassage: boolean;
  exact: string;
  annotatedAt: Date;
  authorId: string;
  authorName: string;
  revisionId: string | null;
  state: AnchorState | null;
  start: number | null;
  end: number | null;
};

/** `where` names the Thread `t`. The Anchor is the one in the named Revision; in the Annotation's own, where none is named. */
export async function selectThreads(
  db: Db,
  where: Prisma.Sql,
  revisionId: string | null = null,
): Promise<Thread[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t."groupId", t.highlight, t."createdAt", t.version,
      t.question, answer.id AS "answerId", t."restedAt", t."restedById", rester.name AS "restedByName",
      a.id AS "annotationId", a."clientId", a."textId", a.start IS NOT NULL AS "ofPassage", a.exact, a."createdAt" AS "annotatedAt",
      u.id AS "authorId", u.name AS "authorName",
      n."revisionId", n.state::text AS state, n.start, n."end"
    FROM threads t
    JOIN annotations a ON a.id = t."annotationId"
    JOIN users u ON u.id = a."authorId"
    LEFT JOIN comments answer ON answer.id = t."answerId" AND answer."deletedAt" IS NULL
    LEFT JOIN users rester ON rester.id = t."restedById"
    LEFT JOIN anchors n ON n."annotationId" = a.id AND n."revisionId" = COALESCE(${revisionId}::text, a."revisionId")
    WHERE ${where}
    ORDER BY t."createdAt", t.id`;
  return rows.map(toThread);
}

const toThread = (row: Row): Thread => ({
  id: row.id,
  audience: toAudience(row.groupId),
  highlight: row.highlight,
  question: row.question,
  answerId: row.answerId,
  rested: toRest(row),
  version: row.version,
  createdAt: row.createdAt,
  annotation: {
    id: row.annotationId,
    clientId: row.clientId,
    textId: row.textId,
    author: { id: row.authorId, name: row.authorName },
    about: row.ofPassage ? 'passage' : 'text',
    exact: row.exact,
    anchor:
      row.revisionId === null || row.state === null
        ? null
        : { revisionId: row.revisionId, state: row.state, start: row.start, end: row.end },
    createdAt: row.annotatedAt,
  },
});

const toRest = ({ restedAt, restedById, restedByName }: Row): Thread['rested'] =>
  restedAt === null || restedById === null
    ? null
    : { at: restedAt, by: { id: restedById, name: restedByName ?? '' } };

export async function findThread(db: Db, id: string) {
  const [thread] = await selectThreads(db, Prisma.sql`t.id = ${id}`);
  return thread ? new Unchecked('thread', thread, toThreadFacts(thread)) : null;
}

type NewThread = {
  id: string;
  annotationId: string;
  textId: string;
  groupId: string | null;
  highlight: boolean;
  question: boolean;
  createdAt: Date;
};

export const createThread = (db: Db, thread: NewThread) =>
  db.thread.create({ data: thread, select: { id: true } });

/** Takes a highlight away, or puts it back; false when it stands so already. */
export async function setHighlight(
  db: Db,
  thread: Authorized<'thread.highlight' | 'thread.move', Thread>,
  highlight: boolean,
): Promise<boolean> {
  const { count } = await db.thread.updateMany({
    where: { id: reveal(thread).id, highlight: !highlight },
    data: { highlight },
  });
  return count === 1;
}
