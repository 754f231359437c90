/** How the notes that somebody may read lie in a Revision, and those about which they may decide. Others' are not counted. */
import type { AnchorOutcome } from '@/lib/domain/anchoring';
import type { Unsure } from '@/lib/domain/revising/unsure';
import type { AnchorState } from '@/lib/domain/threading/thread';
import type { Text } from '@/lib/domain/text/text';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor } from '@/lib/policy/actor';
import { grant, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { isOnItsShelf, readerId, readsText, readsThread } from './reader';

const stands = Prisma.sql`(t.highlight OR EXISTS (SELECT FROM comments c WHERE c."threadId" = t.id AND c."deletedAt" IS NULL))`;

export type PlaceCount = { state: AnchorState | null; isDecided: boolean; count: number };

/** Notes on passages of this Text by how they lie in one of its Revisions; null: not looked for yet. */
export async function countPlaces(
  db: Db,
  actor: Actor,
  text: Authorized<'text.read', Text>,
  revisionId: string,
): Promise<Authorized<'text.read', PlaceCount[]>> {
  const rows = await db.$queryRaw<PlaceCount[]>`
  SELECT n.state::text AS state, n."decidedById" IS NOT NULL AS "isDecided", count(*)::int AS count
  FROM annotations a LEFT JOIN anchors n ON n."annotationId" = a.id AND n."revisionId" = ${revisionId}
  WHERE a."textId" = ${reveal(text).id} AND a.start IS NOT NULL
    AND EXISTS (SELECT FROM threads t WHERE t."annotationId" = a.id AND ${readsThread(actor)} AND ${stands})
  GROUP BY 1, 2`;
  return grant('text.read', rows);
}

/** `note.place` in SQL: `t` is the Thread, `a` its Annotation, `v` the Revision. */
const decides = (
  actor: Actor,
) => Prisma.sql`(a."authorId" = ${readerId(actor)} OR (v."createdById" = ${readerId(actor)} AND (
    (${isOnItsShelf} AND EXISTS (SELECT FROM memberships m
      WHERE m."groupId" = t."groupId" AND m."userId" = ${readerId(actor)} AND m."leftAt" IS NULL))
    OR EXISTS (SELECT FROM groups g WHERE g.id = t."groupId" AND g.readers = 'site' AND g."closedAt" IS NULL))))`;

/** Of `n`, an Anchor in `v`. */
const isUnsure = Prisma.sql`n.state IN ('approximate', 'ambiguous', 'orphaned') AND n."decidedById" IS NULL`;

/** Decided by whoever asks, or by anybody about a note of theirs; or by somebody who has closed their account. */
const isTheirsToTakeBack = (actor: Actor) => Prisma.sql`(n."decidedById" = ${readerId(actor)}
  OR (n."decidedById" IS NOT NULL AND a."authorId" = ${readerId(actor)})
  OR EXISTS (SELECT FROM users d WHERE d.id = n."decidedById" AND d."deletedAt" IS NOT NULL))`;

/** `waiting` for somebody to say it, or said by now. */
export type WhichPlaces = 'waiting' | 'decided' | 'both';
const among = (which: WhichPlaces, actor: Actor) =>
  ({
    waiting: isUnsure,
    decided: isTheirsToTakeBack(actor),
    both: Prisma.sql`((${isUnsure}) OR ${isTheirsToTakeBack(actor)})`,
  })[which];

type Row = Omit<Unsure, 'outcome'> & { outcome: AnchorOutcome | null };

/**
 * In the order of the text as it was; each with the Thread in which one reads it, and where it last lay for sure. One more
 * than `limit`, where there are more.
 */
export async function listUnsure(
  db: Db,
  actor: Actor,
  where: { textId: string; revisionId: string; threadId?: string; which: WhichPlaces },
  { limit, offset }: { limit: number; offset: number },
): Promise<Authorized<'thread.read', Unsure>[]> {
  if (actor.userId === null) return [];
  const named = where.threadId === undefined ? Prisma.sql`true` : Prisma.sql`t.id = ${where.threadId}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (p.start, p."annotationId") p.* FROM (
      SELECT a.id AS "annotationId", t.id AS "threadId", t."groupId", t."createdAt", u.id AS "authorId", u.name AS "authorName",
        a.exact, n.state::text AS state, n.outcome, n."decidedAt", n.start AS "placedStart", n."end" AS "placedEnd",
        last."revisionId" AS "lastRevisionId", last.number AS "lastNumber",
        last.start, last."end"
      FROM anchors n JOIN revisions v ON v.id = n."revisionId" AND v."publishedAt" IS NOT NULL
        JOIN annotations a ON a.id = n."annotationId" JOIN users u ON u.id = a."authorId"
        JOIN threads t ON t."annotationId" = a.id
        JOIN LATERAL (
          SELECT s."revisionId", w.number, s.start, s."end" FROM anchors s JOIN revisions w ON w.id = s."revisionId"
          WHERE s."annotationId" = a.id AND s.state IN ('exact', 'moved', 'placed') AND w."publishedAt" IS NOT NULL
          ORDER BY w.number < v.number DESC, w.number DESC LIMIT 1) last ON true
      WHERE n."revisionId" = ${where.revisionId} AND a."textId" = ${where.textId} AND ${among(where.which, actor)}
        AND ${readsThread(actor)} AND ${stands} AND ${decides(actor)} AND ${named}) p
    ORDER BY p.start, p."annotationId", p."groupId" NULLS FIRST, p."createdAt", p."threadId"
    LIMIT ${limit + 1} OFFSET ${offset}`;
  return rows.map((row) => grant('thread.read', row));
}

/** `own` are those that whoever asks has made. */
export type UnsureCount = { textId: string; title: string; count: number; own: number };

/** In the current Revision of each Text that was ever corrected. */
export async function countUnsure(db: Db, actor: Actor): Promise<Authorized<'text.read', UnsureCount>[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<UnsureCount[]>`
    SELECT x.id AS "textId", x.title, count(DISTINCT a.id)::int AS count,
      count(DISTINCT a.id) FILTER (WHERE a."authorId" = ${readerId(actor)})::int AS own
    FROM revisions v JOIN texts x ON x.id = v."textId" JOIN anchors n ON n."revisionId" = v.id
      JOIN annotations a ON a.id = n."annotationId" JOIN threads t ON t."annotationId" = a.id
    WHERE v.number > 1 AND v."publishedAt" IS NOT NULL AND ${isUnsure}
      AND NOT EXISTS (SELECT FROM revisions w WHERE w."textId" = v."textId" AND w.number > v.number AND w."publishedAt" IS NOT NULL)
      AND ${decides(actor)} AND ${readsThread(actor)} AND ${stands} AND ${readsText(actor, Prisma.sql`v."textId"`)}
    GROUP BY x.id, x.title ORDER BY x.title, x.id`;
  return rows.map((row) => grant('text.read', row));
}
