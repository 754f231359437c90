import { commonsId } from '@/lib/domain/groups/commons';
import type { Actor } from '@/lib/policy/actor';
import { reveal } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { isHiddenFrom, isOnItsShelf, readsThread, type Reader } from './reader';
import { listReadableCommentsById } from './threads';

/**
 * What others said in the actor's groups since they joined, and in the conversations of the Commons in which they have said
 * something; and they have not had before their eyes. What is kept of a Text that was taken off the shelf waits for nobody.
 * `c` is the Comment, `t` its Thread.
 */
const isUnread = ({ userId }: Reader) => Prisma.sql`
  c."authorId" <> ${userId} AND c."deletedAt" IS NULL AND NOT ${isHiddenFrom({ userId })}
  AND EXISTS (SELECT FROM memberships m WHERE m."groupId" = t."groupId" AND m."userId" = ${userId}
    AND m."leftAt" IS NULL AND m."joinedAt" <= c."createdAt"
    UNION ALL SELECT FROM comments mine
      WHERE t."groupId" = ${commonsId} AND mine."threadId" = t.id AND mine."authorId" = ${userId}
        AND mine."createdAt" <= c."createdAt")
  AND (t."groupId" = ${commonsId} OR ${isOnItsShelf})
  AND NOT EXISTS (SELECT FROM seen_comments s WHERE s."userId" = ${userId} AND s."commentId" = c.id)`;

/** What others said to the actor: to a comment of theirs, or at once to the note with which they began a conversation. */
const isAnswerTo = ({ userId }: Reader) => Prisma.sql`
  c."authorId" <> ${userId} AND c."deletedAt" IS NULL AND c.id IN (
    SELECT reply.id FROM comments own JOIN comments reply ON reply."parentId" = own.id WHERE own."authorId" = ${userId}
    UNION ALL
    SELECT reply.id FROM annotations own JOIN threads begun ON begun."annotationId" = own.id
      JOIN comments reply ON reply."threadId" = begun.id AND reply."parentId" IS NULL
      WHERE own."authorId" = ${userId})`;

export type Unread = { groupId: string; textId: string; comments: number };

/** How many comments the actor has not seen, by Group and Text. */
export async function countUnread(db: Db, actor: Actor): Promise<Unread[]> {
  if (actor.userId === null) return [];
  return db.$queryRaw<Unread[]>`
    SELECT t."groupId", t."textId", count(*)::int AS comments
    FROM comments c JOIN threads t ON t.id = c."threadId"
    WHERE ${isUnread(actor)} AND ${readsThread(actor)}
    GROUP BY t."groupId", t."textId"`;
}

/** How many of these are said to them: asked with every page, and so from their own few words on. */
export async function countUnreadAnswers(db: Db, actor: Reader): Promise<number> {
  if (actor.userId === null) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM comments c JOIN threads t ON t.id = c."threadId"
    WHERE ${isAnswerTo(actor)} AND ${isUnread(actor)} AND ${readsThread(actor)}`;
  return row?.count ?? 0;
}

/** The ids of those of one Text. */
export async function listUnreadIds(db: Db, actor: Actor, textId: string): Promise<string[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM comments c JOIN threads t ON t.id = c."threadId"
    WHERE t."textId" = ${textId} AND ${isUnread(actor)} AND ${readsThread(actor)}`;
  return rows.map(({ id }) => id);
}

/** What was said to the actor last, the latest first. */
export async function listAnswers(db: Db, actor: Actor, count: number) {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<{ id: string; unread: boolean }[]>`
    SELECT c.id, (${isUnread(actor)}) AS unread FROM comments c JOIN threads t ON t.id = c."threadId"
    WHERE ${isAnswerTo(actor)} AND NOT ${isHiddenFrom(actor)} AND ${readsThread(actor)}
    ORDER BY c."createdAt" DESC, c.id LIMIT ${count}`;
  const unread = new Map(rows.map((row) => [row.id, row.unread]));
  const comments = await listReadableCommentsById(db, actor, [...unread.keys()]);
  return comments.reverse().map((comment) => ({ comment, unread: unread.get(reveal(comment).id) ?? false }));
}
