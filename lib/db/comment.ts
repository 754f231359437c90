/** Comments with what the rules ask of their Threads, by one statement (see thread.ts), and what is done to them. */
import { toAudience } from '@/lib/domain/audience';
import type { Reactions } from '@/lib/domain/threading/reactions';
import { findPassageLinks } from '@/lib/domain/text/passage-link';
import { newFor } from '@/lib/domain/groups/door';
import type { Comment, OpenTo } from '@/lib/domain/threading/thread';
import { Prisma } from '@/lib/generated/prisma/client';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { toCommentFacts } from '@/lib/policy/facts';
import type { Db } from './client';
import { relinkPassages } from './passage-link';
import { keptFor, openTo } from './thread-facts';

type Row = Omit<Comment, 'thread' | 'author' | 'removedAt' | 'reactions'> & {
  reactions: Reactions | null;
  deletedAt: Date | null;
  authorId: string;
  authorName: string;
  textId: string;
  groupId: string | null;
  annotatorId: string;
  keptFor: string[] | null;
  openTo: OpenTo;
};

/** As its case tells it now: the latest decision about the words that nobody has undone. */
const held = Prisma.sql`CASE WHEN c."operatorSealId" IS NOT NULL THEN (
  SELECT jsonb_build_object('as', 'sealed', 'caseId', null, 'number', null, 'paraphrase', s.paraphrase, 'reason', s.ground,
    'by', null, 'operator', jsonb_build_object('purged', s."purgedHash"))
  FROM operator_seals s WHERE s.id = c."operatorSealId")
WHEN c."heldAs" IS NOT NULL THEN (
  SELECT jsonb_build_object('as', c."heldAs", 'caseId', k.id, 'number', k.number, 'paraphrase', k.paraphrase,
    'reason', COALESCE(d.reason, ''),
    'by', CASE WHEN d."holderId" IS NOT NULL THEN jsonb_build_object('id', d."holderId", 'name', d.name) END)
  FROM cases k LEFT JOIN LATERAL (
    SELECT e.reason, h.id AS "holderId", h.name FROM decisions e
      LEFT JOIN mandates m ON m.id = e."mandateId" LEFT JOIN users h ON h.id = m."holderId"
    WHERE e."caseId" = k.id AND e."undoneAt" IS NULL AND e.act IN ('FOLD', 'HIDE', 'SEAL')
    ORDER BY e.at DESC, e.id LIMIT 1) d ON true
  WHERE k.id = c."heldById")
WHEN c.waits THEN jsonb_build_object('as', 'folded', 'caseId', null, 'number', null, 'reason', '', 'paraphrase', '',
  'by', null, 'waits', true) END`;

/** Its author `u` came to this site within the last 72 hours (domain/groups/door.ts), and before a group `g` that anyone may enter. */
const isNewHere = Prisma.sql`COALESCE(g.kind = 'open' AND u."createdAt" > clock_timestamp() - make_interval(secs => ${newFor / 1000})
  AND (SELECT count(*) FROM vouches o WHERE o."groupId" = g.id AND o."personId" = u.id) < 2, false)`;

/**
 * `where` names the comment `c`. Oldest first. Lists give `readsWords`: the condition under which its words leave the
 * database at all.
 */
export async function selectComments(
  db: Db,
  where: Prisma.Sql,
  { readsWords = Prisma.sql`true` }: { readsWords?: Prisma.Sql } = {},
): Promise<Comment[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c."reactionChanges", CASE WHEN c."reactionChanges" > 0 THEN (
        SELECT jsonb_object_agg(kind, people) FROM (
          SELECT kind, jsonb_agg("userId" ORDER BY "createdAt", "userId") AS people
          FROM reactions WHERE "commentId" = c.id GROUP BY kind) AS said) END AS reactions,
      c.id, c."clientId", c."threadId", c."parentId", CASE WHEN ${readsWords} THEN c.body ELSE '' END AS body, ${held} AS held, c.version, c."createdAt", c."editedAt", c."deletedAt", c."noteId",
      u.id AS "authorId", u.name AS "authorName", t."textId", t."groupId", a."authorId" AS "annotatorId",
      ${keptFor} AS "keptFor", ${openTo} AS "openTo", ${isNewHere} AS "isNewHere"
    FROM comments c
    JOIN users u ON u.id = c."authorId"
    JOIN threads t ON t.id = c."threadId"
    JOIN annotations a ON a.id = t."annotationId"
    JOIN texts x ON x.id = t."textId"
    LEFT JOIN groups g ON g.id = t."groupId"
    WHERE ${where}
    ORDER BY c."createdAt", c.id`;
  return rows.map(toComment);
}

const toComment = ({
  authorId,
  authorName,
  textId,
  groupId,
  annotatorId,
  keptFor: readers,
  openTo: beyond,
  deletedAt,
  reactions,
  ...row
}: Row): Comment => ({
  ...row,
  author: { id: authorId, name: authorName },
  thread: { textId, audience: toAudience(groupId), authorId: annotatorId, keptFor: readers, openTo: beyond },
  removedAt: deletedAt,
  reactions: reactions ?? {},
});

async function findOne(db: Db, where: Prisma.Sql) {
  const [comment] = await selectComments(db, where);
  return comment ? new Unchecked('comment', comment, toCommentFacts(comment)) : null;
}

export const findComment = (db: Db, id: string) => findOne(db, Prisma.sql`c.id = ${id}`);

/** The comment that an earlier try of the same write made. */
export const findCommentByClientId = (db: Db, authorId: string, clientId: string) =>
  findOne(db, Prisma.sql`c."authorId" = ${authorId} AND c."clientId" = ${clientId}`);

/** Whether a comment stands in this Thread: what a reply may answer to. */
export const isInThread = async (db: Db, threadId: string, commentId: string) =>
  (await db.comment.count({ where: { id: commentId, threadId } })) === 1;

type NewComment = {
  id: string;
  clientId: string;
  threadId: string;
  parentId: string | null;
  authorId: string;
  body: string;
  createdAt: Date;
  noteId?: string | null;
};

export async function createComment(db: Db, comment: NewComment) {
  await db.comment.create({ data: comment, select: { id: true } });
  if (findPassageLinks(comment.body).length > 0) await relinkPassages(db, [comment.id]);
}

/**
 * Puts new words in place of version `from`, and keeps the old ones. False when that version is no longer the
 * current one: somebody, on another device, was first.
 */
export async function updateComment(
  db: Db,
  comment: Authorized<'comment.update', Comment>,
  change: { body: string; from: number; at: Date },
): Promise<boolean> {
  const { id, body, createdAt, editedAt } = reveal(comment);
  const { count } = await db.comment.updateMany({
    where: { id, version: change.from, deletedAt: null },
    data: { body: change.body, version: change.from + 1, editedAt: change.at },
  });
  if (count === 0) return false;
  await db.commentRevision.create({
    data: { commentId: id, version: change.from, body, createdAt: editedAt ?? createdAt },
    select: { commentId: true },
  });
  return true;
}

/** The row and its history stay; what is shown of it from now on is a placeholder. */
export async function removeComment(
  db: Db,
  comment: Authorized<'comment.remove', Comment>,
  at: Date,
): Promise<boolean> {
  const { count } = await db.comment.updateMany({
    where: { id: reveal(comment).id, deletedAt: null },
    data: { deletedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

export async function restoreComment(
  db: Db,
  comment: Authorized<'comment.restore', Comment>,
): Promise<boolean> {
  const { count } = await db.comment.updateMany({
    where: { id: reveal(comment).id, deletedAt: { not: null } },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  return count === 1;
}
