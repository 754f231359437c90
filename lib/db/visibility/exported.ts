/** What one takes along: the conversations of a margin, of a group, or those in which one wrote, each as one may read it. */
import type { View } from '@/lib/domain/audience';
import type { ExportedThread } from '@/lib/domain/interop/row';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Wording } from '@/lib/domain/threading/thread';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { readsText, readsThread } from './reader';
import { isInMargin } from './threads';

export type ExportedPart =
  { of: 'margin'; textId: string; view: View } | { of: 'group'; groupId: string } | { of: 'own' };

/** Those in which something stands: said, or marked without a word. `t` is the Thread, `a` its Annotation. */
function isPart(part: ExportedPart, actor: Actor) {
  const stands = Prisma.sql`(t.highlight OR EXISTS (SELECT FROM comments c WHERE c."threadId" = t.id AND c."deletedAt" IS NULL))`;
  if (part.of === 'margin') return Prisma.sql`${isInMargin(part)} AND ${stands} AND ${readsThread(actor)}`;
  if (part.of === 'group')
    return Prisma.sql`t."groupId" = ${part.groupId} AND ${stands} AND ${readsThread(actor)}`;
  return Prisma.sql`((t.highlight AND a."authorId" = ${actor.userId}) OR EXISTS (
    SELECT FROM comments c WHERE c."threadId" = t.id AND c."authorId" = ${actor.userId} AND c."deletedAt" IS NULL))`;
}

/** In the order of texts, and of the text. Ids alone: a whole group's conversations are read in portions of them. */
export async function listExportedIds(db: Db, actor: Actor, part: ExportedPart): Promise<string[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM threads t JOIN annotations a ON a.id = t."annotationId" JOIN texts x ON x.id = t."textId"
    WHERE ${isPart(part, actor)}
    ORDER BY CASE WHEN ${readsText(actor, Prisma.sql`t."textId"`)} THEN x.title END NULLS LAST, t."textId",
      a.start NULLS FIRST, t."createdAt", t.id`;
  return rows.map(({ id }) => id);
}

/**
 * In no order. Of a conversation that one reads no longer, what one began it with oneself, and nothing of others; of a text
 * that one reads no longer, the words that one marked, and nothing around them.
 */
export async function listExportedThreads(
  db: Db,
  actor: Actor,
  part: ExportedPart,
  ids: readonly string[],
): Promise<Authorized<'comment.read', ExportedThread>[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<ExportedThread[]>`
    WITH part AS (
      SELECT t.*, a."authorId", a."revisionId", a.start, a."end", a.exact, a.prefix, a.suffix,
        ${readsThread(actor)} AS "isHeard", a."authorId" = ${actor.userId} AS "isMine",
        ${readsText(actor, Prisma.sql`t."textId"`)} AS "isReadable"
      FROM threads t JOIN annotations a ON a.id = t."annotationId"
      WHERE t.id = ANY(${[...ids]}) AND ${isPart(part, actor)}
    )
    SELECT p.id, p."textId", p."groupId", p.highlight, p."createdAt",
      s."authorId", u.name AS "authorName", s.start, s."end", s.exact,
      x."revisionId", x.prefix, x.suffix, b.label, b.section,
      w.id AS "nowRevisionId", w.state::text AS "nowState", w.start AS "nowStart", w."end" AS "nowEnd"
    FROM part p
      LEFT JOIN part s ON s.id = p.id AND (p."isHeard" OR p."isMine")
      LEFT JOIN part x ON x.id = s.id AND x."isReadable"
      LEFT JOIN users u ON u.id = s."authorId"
      LEFT JOIN LATERAL (SELECT k.label, k.section FROM searched_blocks k
        WHERE k."revisionId" = x."revisionId" AND k.start <= x.start ORDER BY k.start DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT v.id, n.state, n.start, n."end" FROM revisions v
        LEFT JOIN anchors n ON n."revisionId" = v.id AND n."annotationId" = x."annotationId"
        WHERE v."textId" = x."textId" AND v."publishedAt" IS NOT NULL
        ORDER BY v.number DESC LIMIT 1) w ON w.id <> x."revisionId" AND x.start IS NOT NULL`;
  return rows.map((row) => grant('comment.read', row));
}

/** What one's own comments said before, oldest first. Nobody is given another's this way. */
export async function listOwnWordings(db: Db, actor: Actor, commentIds: readonly string[]) {
  if (actor.userId === null) return [];
  const rows = await db.commentRevision.findMany({
    where: { commentId: { in: [...commentIds] }, comment: { authorId: actor.userId } },
    orderBy: { version: 'asc' },
    select: { commentId: true, version: true, body: true, createdAt: true, removedAt: true },
  });
  return rows.map((row) => grant('wording.read', row satisfies Wording & { commentId: string }));
}
