/**
 * What the actor wrote or marked themselves, wherever it stands: also in groups that they have left, and on texts that they
 * read no longer. Their own words are theirs; of others it tells only what they may read.
 */
import type { OwnEntry, OwnFilter, OwnOrder } from '@/lib/domain/threading/own';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { readsText, readsThread } from './reader';
import { isTagged } from './tags';

/** Comments as they stand, and passages marked without a word; `o` is one of them. */
const ownOf = (userId: string) => Prisma.sql`
  SELECT c.id AS "commentId", c."threadId", c."createdAt" AS at,
    CASE WHEN c."parentId" IS NULL AND a."authorId" = c."authorId" THEN 'note' ELSE 'reply' END AS kind
  FROM comments c JOIN threads t ON t.id = c."threadId" JOIN annotations a ON a.id = t."annotationId"
  WHERE c."authorId" = ${userId} AND c."deletedAt" IS NULL
  UNION ALL
  SELECT NULL, t.id, t."createdAt", 'highlight'
  FROM annotations a JOIN threads t ON t."annotationId" = a.id
  WHERE a."authorId" = ${userId} AND t.highlight AND NOT EXISTS (
    SELECT FROM comments c WHERE c."threadId" = t.id AND c."authorId" = ${userId} AND c."deletedAt" IS NULL)`;

const isWanted = (actor: Actor, { kind, textId, groupId, tag }: OwnFilter) => Prisma.sql`
  (${kind}::text IS NULL OR o.kind = ${kind}) AND (${textId}::text IS NULL OR t."textId" = ${textId})
  AND (${groupId}::text IS NULL OR COALESCE(t."groupId", 'self') = ${groupId})
  AND ${isTagged(actor, tag)}`;

const orders = {
  text: Prisma.sql`"isReadable" DESC, title, "textId", CASE WHEN "isHeard" OR "isMine" THEN start END NULLS FIRST, at, "threadId", "commentId"`,
  time: Prisma.sql`at DESC, "threadId", "commentId"`,
} as const;

/** By text, in the text's order, or the latest first. The title of a text that one reads no longer orders nothing. */
export async function listOwnEntries(
  db: Db,
  actor: Actor,
  filter: OwnFilter,
  { order, limit, offset }: { order: OwnOrder; limit: number; offset: number },
): Promise<Authorized<'comment.read', OwnEntry>[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<OwnEntry[]>`
    WITH own AS (
      SELECT o.*, t."textId", t."groupId", a."revisionId", a.start, a.exact,
        ${readsThread(actor)} AS "isHeard", ${readsText(actor, Prisma.sql`t."textId"`)} AS "isReadable",
        a."authorId" = ${actor.userId} AS "isMine"
      FROM (${ownOf(actor.userId)}) o JOIN threads t ON t.id = o."threadId" JOIN annotations a ON a.id = t."annotationId"
      WHERE ${isWanted(actor, filter)}
    ), page AS (
      SELECT own.*, CASE WHEN "isReadable" THEN x.title ELSE '' END AS title
      FROM own JOIN texts x ON x.id = own."textId"
      ORDER BY ${orders[order]} LIMIT ${limit} OFFSET ${offset}
    )
    SELECT p."commentId", p."threadId", p."textId", p."groupId", p.kind, p.at,
      CASE WHEN p."isHeard" OR p."isMine" THEN p.exact END AS quote,
      CASE WHEN p."isReadable" AND (p."isHeard" OR p."isMine") THEN b.label END AS label,
      CASE WHEN p."isReadable" AND (p."isHeard" OR p."isMine") THEN b.section END AS section,
      p."isHeard" AND p."isReadable" AS "isOpen"
    FROM page p LEFT JOIN LATERAL (
      SELECT s.label, s.section FROM searched_blocks s
      WHERE s."revisionId" = p."revisionId" AND s.start <= p.start ORDER BY s.start DESC LIMIT 1) b ON true
    ORDER BY ${orders[order]}`;
  return rows.map((row) => grant('comment.read', row));
}

/** How many there are, and in which texts and groups. */
export async function countOwnEntries(db: Db, actor: Actor, filter: OwnFilter) {
  if (actor.userId === null) return { total: 0, textIds: [] };
  const rows = await db.$queryRaw<{ textId: string; count: number }[]>`
    SELECT t."textId", (count(*) FILTER (WHERE ${isWanted(actor, filter)}))::int AS count
    FROM (${ownOf(actor.userId)}) o JOIN threads t ON t.id = o."threadId"
    GROUP BY t."textId"`;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    textIds: rows.map(({ textId }) => textId),
  };
}
