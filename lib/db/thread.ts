/**
 * Threads with their Annotations and Anchors, by one statement: a margin of hundreds is read at every opening, and
 * Prisma's own way, a statement for each relation, takes ten times as long.
 */
import { toAudience } from '@/lib/domain/audience';
import type { Tag } from '@/lib/domain/threading/tags';
import type {
  AlsoBefore,
  Anchor,
  AnchorState,
  MarkedFor,
  OpenTo,
  Thread,
} from '@/lib/domain/threading/thread';
import { Prisma } from '@/lib/generated/prisma/client';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { toThreadFacts } from '@/lib/policy/facts';
import type { Db } from './client';
import { keptFor, markedFor, openTo } from './thread-facts';

type Row = {
  id: string;
  groupId: string | null;
  highlight: boolean;
  question: boolean;
  answerId: string | null;
  restedAt: Date | null;
  restedById: string | null;
  restedByName: string | null;
  tags: Tag[] | null;
  version: number;
  createdAt: Date;
  copiedAt: Date | null;
  annotationId: string;
  clientId: string;
  textId: string;
  ofPassage: boolean;
  exact: string;
  annotatedAt: Date;
  authorId: string;
  authorName: string;
  revisionId: string | null;
  openTo: OpenTo;
  state: AnchorState | null;
  start: number | null;
  end: number | null;
  otherAnchors: Anchor[] | null;
  candidates: number | null;
  placedById: string | null;
  placedByName: string | null;
  correctedById: string | null;
  earlierEdition: number | null;
  keptFor: string[] | null;
  markedFor: MarkedFor[];
  also: AlsoBefore[];
};

/** `s`: the note stands there, in words of whoever made it or as a mark. */
const noteStands = Prisma.sql`(s.highlight OR EXISTS (SELECT FROM comments w
  WHERE w."threadId" = s.id AND w."authorId" = a."authorId" AND w."deletedAt" IS NULL))`;

/** Those in Revisions that are published; most texts have one. None where who keeps a note alone reads its text no longer. */
const otherAnchors = Prisma.sql`(SELECT json_agg(json_build_object('revisionId', o."revisionId", 'state', o.state, 'start', o.start, 'end', o."end"))
  FROM anchors o JOIN revisions v ON v.id = o."revisionId" AND v."publishedAt" IS NOT NULL
  WHERE o."annotationId" = a.id AND o."revisionId" <> a."revisionId"
    AND (t."groupId" IS NOT NULL OR EXISTS (
      SELECT FROM text_readers k WHERE k."textId" = a."textId" AND k."userId" = a."authorId")))`;

/**
 * `where` names the Thread `t`. The Anchor is the one in the named Revision; in the Annotation's own, where none is named,
 * and then the others beside it.
 * Who placed it is told of the note's author, and of others in a group that they are or were in.
 * `knowsOf` says which other Threads `s` of the same Annotation whoever asks may know of; none, unless it is given.
 */
export async function selectThreads(
  db: Db,
  where: Prisma.Sql,
  {
    revisionId = null,
    knowsOf = Prisma.sql`false`,
  }: { revisionId?: string | null; knowsOf?: Prisma.Sql } = {},
): Promise<Thread[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t."groupId", t.highlight, t."createdAt", t."copiedAt", t.version,
      t.question, answer.id AS "answerId", t."restedAt", t."restedById", rester.name AS "restedByName",
      CASE WHEN t.version > 1 THEN (
        SELECT jsonb_agg(jsonb_build_object('id', tag.id, 'name', tag.name) ORDER BY tag.key COLLATE "C")
        FROM thread_tags tagged JOIN tags tag ON tag.id = tagged."tagId" WHERE tagged."threadId" = t.id) END AS tags,
      a.id AS "annotationId", a."clientId", a."textId", a.start IS NOT NULL AS "ofPassage", a.exact, a."createdAt" AS "annotatedAt",
      u.id AS "authorId", u.name AS "authorName",
      n."revisionId", n.state::text AS state, n.start, n."end",
      ${revisionId === null ? otherAnchors : Prisma.sql`NULL`} AS "otherAnchors",
      jsonb_array_length(n.outcome->'candidates') AS candidates, placer.id AS "placedById", placer.name AS "placedByName",
      (SELECT v."createdById" FROM revisions v WHERE v.id = n."revisionId" AND n.state IN ('approximate', 'ambiguous', 'orphaned')) AS "correctedById",
      (SELECT v.number FROM revisions v WHERE v.id = n."revisionId" AND n.state NOT IN ('exact', 'moved')
        AND EXISTS (SELECT FROM revisions w WHERE w."textId" = v."textId" AND w.number > v.number AND w."publishedAt" IS NOT NULL)) AS "earlierEdition",
      ${keptFor} AS "keptFor", ${openTo} AS "openTo",
      ${markedFor} AS "markedFor",
      COALESCE((SELECT json_agg(json_build_object('threadId', s.id, 'groupId', s."groupId") ORDER BY s."createdAt", s.id)
        FROM threads s WHERE s."annotationId" = a.id AND s.id <> t.id AND ${knowsOf} AND ${noteStands}), '[]') AS also
    FROM threads t
    JOIN texts x ON x.id = t."textId"
    LEFT JOIN groups g ON g.id = t."groupId"
    JOIN annotations a ON a.id = t."annotationId"
    JOIN users u ON u.id = a."authorId"
    LEFT JOIN comments answer ON answer.id = t."answerId" AND answer."deletedAt" IS NULL
      AND (answer."heldAs" IS NULL OR answer."heldAs" = 'folded')
    LEFT JOIN users rester ON rester.id = t."restedById"
    LEFT JOIN anchors n ON n."annotationId" = a.id AND n."revisionId" = COALESCE(${revisionId}::text, a."revisionId")
    LEFT JOIN users placer ON placer.id = n."decidedById" AND n.state = 'placed'
      AND (placer.id = a."authorId" OR EXISTS (SELECT FROM memberships m WHERE m."groupId" = t."groupId" AND m."userId" = placer.id))
    WHERE ${where}
    ORDER BY t."createdAt", t.id`;
  return rows.map(toThread);
}

const toThread = (row: Row): Thread => ({
  id: row.id,
  audience: toAudience(row.groupId),
  keptFor: row.keptFor,
  openTo: row.openTo,
  highlight: row.highlight,
  question: row.question,
  answerId: row.answerId,
  rested: toRest(row),
  tags: row.tags ?? [],
  version: row.version,
  markedFor: row.markedFor,
  createdAt: row.createdAt,
  copiedAt: row.copiedAt,
  also: row.also,
  annotation: {
    id: row.annotationId,
    clientId: row.clientId,
    textId: row.textId,
    author: { id: row.authorId, name: row.authorName },
    about: row.ofPassage ? 'passage' : 'text',
    exact: row.exact,
    anchor: toAnchor(row),
    otherAnchors: row.otherAnchors ?? [],
    createdAt: row.annotatedAt,
  },
});

function toAnchor(row: Row): Anchor | null {
  const { revisionId, state, start, end, candidates, placedById: id, placedByName: name } = row;
  if (revisionId === null || state === null) return null;
  return {
    ...{ revisionId, state, start, end },
    ...(state === 'ambiguous' && candidates !== null && { candidates }),
    ...(row.earlierEdition !== null && { earlierEdition: row.earlierEdition }),
    ...(row.correctedById !== null && { correctedById: row.correctedById }),
    ...(id !== null && { placedBy: { id, name: name ?? '' } }),
  };
}

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
  copiedAt?: Date;
};

export const createThread = (db: Db, thread: NewThread) =>
  db.thread.create({ data: thread, select: { id: true } });

/** Takes a highlight away, or puts it back; false when it stands so already. */
export async function setHighlight(
  db: Db,
  thread: Authorized<
    'thread.highlight' | 'thread.unmark' | 'thread.move' | 'thread.share' | 'thread.withdraw',
    Thread
  >,
  highlight: boolean,
): Promise<boolean> {
  const { count } = await db.thread.updateMany({
    where: { id: reveal(thread).id, highlight: !highlight },
    data: { highlight },
  });
  return count === 1;
}
