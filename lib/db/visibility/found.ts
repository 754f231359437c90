/**
 * Search: what holds these words, of what one may read. The read rule stands in the statements themselves, and no number
 * of hits is given, so that what one may not read shows nowhere, not even in a count.
 */
import { setLinks } from '@/lib/domain/markdown/link-words';
import { foldWords } from '@/lib/domain/search/fold';
import type { Comment } from '@/lib/domain/threading/thread';
import type { Passage, PassageCursor, Search, SaidCursor } from '@/lib/domain/search/search';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor } from '@/lib/policy/actor';
import { grant, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { isHiddenFrom, readerId, readsComment, readsText } from './reader';
import { isTagged } from './tags';
import { listReadableCommentsById } from './threads';

type Page<C> = { after: C | null; count: number };
type Found<T, C> = { hits: T[]; next: C | null };

/** Folded words hold nothing that LIKE takes for a sign. */
const holds = (folded: Prisma.Sql, terms: readonly string[]) =>
  terms.length === 0
    ? Prisma.sql`true`
    : Prisma.join(
        terms.map((term) => Prisma.sql`${folded} LIKE ${`%${term}%`}`),
        ' AND ',
      );

/** A whole word counts for most, then the beginning of one; what stands as it was typed comes first. */
const scoreOf = (folded: Prisma.Sql, { terms, whole }: Search['query']) =>
  Prisma.join(
    [
      Prisma.sql`0`,
      ...terms.map(
        (term) => Prisma.sql`CASE WHEN ' ' || ${folded} || ' ' LIKE ${`% ${term} %`} THEN 4
          WHEN ' ' || ${folded} LIKE ${`% ${term}%`} THEN 2 ELSE 1 END`,
      ),
      ...(whole === null ? [] : [Prisma.sql`CASE WHEN ${folded} LIKE ${`%${whole}%`} THEN 8 ELSE 0 END`]),
    ],
    ' + ',
  );

/**
 * Passages of the texts that the actor may read, each in the Revision that would open: the group's where one is named, else
 * the newest. The best first; of equals, the first of each text, then the second of each, and so on.
 */
export async function listFoundPassages(
  db: Db,
  actor: Actor,
  { query, groupId, textId }: Search,
  { after, count }: Page<PassageCursor>,
): Promise<Found<Authorized<'text.read', Passage>, PassageCursor>> {
  const onShelf =
    groupId === null || groupId === 'self'
      ? Prisma.sql`LEFT JOIN readings r ON false`
      : Prisma.sql`JOIN readings r ON r."textId" = t.id AND r."groupId" = ${groupId} AND EXISTS (
          SELECT FROM memberships m WHERE m."groupId" = r."groupId" AND m."userId" = ${readerId(actor)} AND m."leftAt" IS NULL)`;
  const from = after
    ? Prisma.sql`(-score, nth, "textId") > (${-after.score}::int, ${after.nth}::bigint, ${after.textId})`
    : Prisma.sql`true`;
  const rows = await db.$queryRaw<(Passage & { score: number; nth: bigint })[]>`
    WITH open AS (
      SELECT t.id, t.title, t.language, COALESCE(r."revisionId",
        (SELECT v.id FROM revisions v WHERE v."textId" = t.id AND v."publishedAt" IS NOT NULL ORDER BY v.number DESC LIMIT 1)) AS "revisionId"
      FROM texts t ${onShelf}
      WHERE ${readsText(actor)} AND (${textId}::text IS NULL OR t.id = ${textId})
    ), hits AS (
      SELECT o.id AS "textId", o.title, o.language, b."revisionId", b.index,
        (CASE WHEN b.heading THEN 2 ELSE 0 END + ${scoreOf(Prisma.sql`b.folded`, query)})::int AS score
      FROM open o JOIN searched_blocks b ON b."revisionId" = o."revisionId"
      WHERE ${holds(Prisma.sql`b.folded`, query.terms)}
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY "textId" ORDER BY score DESC, index) AS nth FROM hits
    ), page AS (
      SELECT * FROM ranked WHERE ${from} ORDER BY score DESC, nth, "textId" LIMIT ${count + 1}
    )
    SELECT p."textId", p.title, p.language, p.score, p.nth, b.place, b.label, b.section, b.words
    FROM page p JOIN searched_blocks b ON b."revisionId" = p."revisionId" AND b.index = p.index
    ORDER BY p.score DESC, p.nth, p."textId"`;
  const last = rows.length > count ? rows[count - 1] : undefined;
  return {
    hits: rows.slice(0, count).map(({ score: _, nth: __, ...passage }) => grant('text.read', passage)),
    next: last ? { score: last.score, nth: Number(last.nth), textId: last.textId } : null,
  };
}

/** Within a text, a group’s margin has one’s own notes beside the group’s, as it has in the reader. */
function isSaidIn({ groupId, textId }: Pick<Search, 'groupId' | 'textId'>) {
  if (groupId === null) return Prisma.sql`true`;
  if (groupId === 'self') return Prisma.sql`t."groupId" IS NULL`;
  return textId === null
    ? Prisma.sql`t."groupId" = ${groupId}`
    : Prisma.sql`(t."groupId" = ${groupId} OR t."groupId" IS NULL)`;
}

/** What the words alone are worth, and nothing where they are a link's that the actor may not open: no place tells of them. */
const scoreFor = (actor: Actor, query: Search['query']) => Prisma.sql`
  (CASE WHEN EXISTS (SELECT FROM passage_links l WHERE l."commentId" = c.id AND NOT ${readsText(actor, Prisma.sql`l."textId"`)})
    THEN 0 ELSE ${scoreOf(Prisma.sql`w.folded`, query)} END)::int`;

/** Comments that the actor may read, as they stand now. The best first; of equals, the newest. */
export async function listFoundComments(
  db: Db,
  actor: Actor,
  { query, groupId, textId, personId, tag }: Search,
  { after, count }: Page<SaidCursor>,
): Promise<Found<Authorized<'comment.read', Comment>, SaidCursor>> {
  const score = scoreFor(actor, query);
  const inGroup = isSaidIn({ groupId, textId });
  const hits: { comment: Authorized<'comment.read', Comment>; at: SaidCursor }[] = [];
  for (let last = after, more = true; more && hits.length <= count;) {
    const from = last
      ? Prisma.sql`(-${score}, -extract(epoch FROM c."createdAt"), c.id) > (${-last.score}::int, -extract(epoch FROM ${last.at}::timestamptz), ${last.id})`
      : Prisma.sql`true`;
    const rows = await db.$queryRaw<{ id: string; score: number; at: Date }[]>`
      SELECT c.id, ${score} AS score, c."createdAt" AS at
      FROM searched_comments w JOIN comments c ON c.id = w."commentId" JOIN threads t ON t.id = c."threadId"
      WHERE ${holds(Prisma.sql`w.folded`, query.terms)} AND c."deletedAt" IS NULL AND NOT c.waits AND ${readsComment(actor)}
        AND NOT ${isHiddenFrom(actor)} AND ${inGroup} AND ${isTagged(actor, tag)} AND (${textId}::text IS NULL OR t."textId" = ${textId})
        AND (${personId}::text IS NULL OR c."authorId" = ${personId}) AND ${from}
      ORDER BY score DESC, c."createdAt" DESC, c.id LIMIT ${count + 1}`;
    const ids = rows.map(({ id }) => id);
    const comments = await listReadableCommentsById(db, actor, ids);
    const byId = new Map(comments.map((comment) => [reveal(comment).id, comment]));
    for (const { id, score: worth, at } of rows) {
      const comment = byId.get(id);
      last = { score: worth, at: at.toISOString(), id };
      if (comment && saysTo(comment, query.terms)) hits.push({ comment, at: last });
    }
    more = rows.length > count;
  }
  return {
    hits: hits.slice(0, count).map(({ comment }) => comment),
    next: hits.length > count ? (hits[count - 1]?.at ?? null) : null,
  };
}

/** Whether the words are said to whoever reads it: those of a link that they may not open are not. */
function saysTo(comment: Authorized<'comment.read', Comment>, terms: readonly string[]): boolean {
  const { body, titles = new Map<string, string>() } = reveal(comment);
  const shown = setLinks(body, titles);
  if (shown === body) return true;
  const folded = foldWords(shown);
  return terms.every((term) => folded.includes(term));
}

/** Texts whose title or author holds the words: few enough to be read through. */
export async function listTitledTexts(
  db: Db,
  actor: Actor,
  { query, groupId, textId }: Search,
  count: number,
) {
  if (query.terms.length === 0 || groupId === 'self' || textId !== null) return [];
  const onShelf =
    groupId === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT FROM readings r JOIN memberships m ON m."groupId" = r."groupId"
          WHERE r."textId" = t.id AND r."groupId" = ${groupId} AND m."userId" = ${readerId(actor)} AND m."leftAt" IS NULL)`;
  const folded = Prisma.sql`fold_words(t.title || ' ' || array_to_string(t.authors, ' '))`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM texts t
    WHERE ${readsText(actor)} AND ${onShelf} AND ${holds(folded, query.terms)}
    ORDER BY ${scoreOf(folded, query)} DESC, t."createdAt" DESC, t.id LIMIT ${count}`;
  return rows.map(({ id }) => id);
}

/** Whom one may name in a search: the members of one's groups, and whoever wrote what one may read. */
export async function listKnownPeople(db: Db, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.userId === null) return [];
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM users u WHERE u.id IN (
      SELECT other."userId" FROM memberships own JOIN memberships other ON other."groupId" = own."groupId"
      WHERE own."userId" = ${actor.userId} AND own."leftAt" IS NULL AND other."leftAt" IS NULL
      UNION
      SELECT c."authorId" FROM comments c WHERE c."deletedAt" IS NULL AND ${readsComment(actor)})
    ORDER BY u.name, u.id`;
}
