import type { View } from '@/lib/domain/audience';
import { toAudience, type Audience } from '@/lib/domain/audience';
import { findPassageLinks } from '@/lib/domain/text/passage-link';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { isHiddenFrom, isInView, readerId, readsThread, readsWords, type Reader } from './reader';

/** Of the texts that these words link to, the titles of those that the actor may read, by their ids. */
export async function listLinkedTitles(
  db: Db,
  actor: Reader,
  bodies: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    bodies.flatMap((body) =>
      body.includes('/texts/') ? findPassageLinks(body).map(({ textId }) => textId) : [],
    ),
  );
  if (ids.size === 0) return new Map();
  const rows = await db.text.findMany({
    where: { id: { in: [...ids] }, readers: { some: { userId: readerId(actor) } } },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** A comment that names a passage of a text, and where it stands. What its reader has hidden is none. */
export type Mention = {
  place: string;
  commentId: string;
  threadId: string;
  audience: Audience;
  by: string;
  authorId: string;
  text: { id: string; title: string };
};

/** A page is no archive of them. */
const most = 200;

/**
 * Where a Text is mentioned, oldest first: in conversations of this view that the actor may read, about texts that they
 * may read.
 */
export async function listMentions(
  db: Db,
  actor: Actor,
  { textId, view }: { textId: string; view: View },
): Promise<Authorized<'thread.read', Mention>[]> {
  type Row = Omit<Mention, 'audience' | 'text'> & { groupId: string | null; fromId: string; title: string };
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.place, c.id AS "commentId", t.id AS "threadId", t."groupId", u.name AS by, u.id AS "authorId", x.id AS "fromId", x.title
    FROM passage_links l
    JOIN comments c ON c.id = l."commentId" AND c."deletedAt" IS NULL
    JOIN users u ON u.id = c."authorId"
    JOIN threads t ON t.id = c."threadId"
    JOIN texts x ON x.id = t."textId"
    WHERE l."textId" = ${textId} AND ${isInView(view)} AND ${readsThread(actor)} AND NOT ${isHiddenFrom(actor)} AND ${readsWords(actor)}
      AND EXISTS (SELECT FROM text_readers r WHERE r."textId" = x.id AND r."userId" = ${readerId(actor)})
    ORDER BY c."createdAt", c.id LIMIT ${most}`;
  return rows.map(({ groupId, fromId, title, ...mention }) =>
    grant('thread.read', { ...mention, audience: toAudience(groupId), text: { id: fromId, title } }),
  );
}
