import { commonsId } from '@/lib/domain/groups/commons';
import type { Actor } from '@/lib/policy/actor';
import { reveal } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { givenUpAt } from '../given-up';
import { isHiddenFrom, isOnItsShelf, isSimplyThere, readsThread, readsWords, type Reader } from './reader';
import { listReadableCommentsById } from './threads';
import { isWatched, saidTo, told } from './told';

/**
 * What others said in the actor's groups since they joined, and in the conversations of the Commons in which they have said
 * something; and they have not had before their eyes. What is kept of a Text that was taken off the shelf waits for nobody.
 * `c` is the Comment, `t` its Thread.
 */
const isUnread = ({ userId }: Reader) => Prisma.sql`
  c."authorId" <> ${userId} AND c."deletedAt" IS NULL AND NOT ${isHiddenFrom({ userId })} AND ${readsWords({ userId })}
  AND EXISTS (SELECT FROM memberships m WHERE m."groupId" = t."groupId" AND m."userId" = ${userId}
    AND m."leftAt" IS NULL AND m."joinedAt" <= c."createdAt"
    UNION ALL SELECT FROM comments mine
      WHERE t."groupId" = ${commonsId} AND mine."threadId" = t.id AND mine."authorId" = ${userId}
        AND mine."createdAt" <= c."createdAt")
  AND (t."groupId" = ${commonsId} OR ${isOnItsShelf})
  AND NOT EXISTS (SELECT FROM seen_comments s WHERE s."userId" = ${userId} AND s."commentId" = c.id)`;

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

/** How many of these are for them: asked with every page, and so from their own few words on. */
export async function countUnreadAnswers(db: Db, actor: Reader): Promise<number> {
  if (actor.userId === null) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM (${saidTo(actor)}) told JOIN comments c ON c.id = told.id JOIN threads t ON t.id = c."threadId"
    WHERE ${isUnread(actor)} AND ${readsThread(actor)}`;
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

/** Why somebody is told of a comment: the first of these that holds. */
const reasons = ['reply', 'mention', 'watched'] as const;
export type Reason = (typeof reasons)[number];

/** The last: what is said where somebody watches is told, and not counted as said to them. */
const watchedRank = reasons.length;

type Telling = {
  /** What is said to them, or names them; or else the rest. */
  only?: 'said' | 'watched';
  /** Told for one of these reasons, and no other. */
  because?: readonly Reason[];
  /** And what was given up to be told at once in that time, if it would have been told for one of these. */
  orGivenUp?: readonly Reason[];
  unreadOnly?: boolean;
  /** Nor what is folded: for letters, in which nothing can be unfolded. */
  isSimplyThere?: boolean;
  groupId?: string;
  since?: Date;
  until?: Date;
  commentId?: string;
};

const isOneOf = (because: readonly Reason[]) =>
  because.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`told.rank IN (${Prisma.join(because.map((reason) => reasons.indexOf(reason) + 1))})`;

const isWithin = (at: Prisma.Sql, { since, until }: Telling) =>
  Prisma.sql`${since === undefined ? Prisma.sql`true` : Prisma.sql`${at} > ${since}`}
    AND ${until === undefined ? Prisma.sql`true` : Prisma.sql`${at} <= ${until}`}`;

/** From where on, and under which conditions, both of what follows look. */
function answersTo(actor: Reader, only: Telling) {
  const yes = Prisma.sql`true`;
  const chosen = only.only === 'said' ? saidTo(actor) : told(actor);
  const { because, orGivenUp } = only;
  const asSaid = Prisma.sql`${because ? isOneOf(because) : yes} AND ${isWithin(Prisma.sql`c."createdAt"`, only)}`;
  const late = Prisma.sql`${isOneOf(orGivenUp ?? [])}
    AND ${isWithin(givenUpAt(Prisma.sql`${actor.userId}`), only)}`;
  return Prisma.sql`
    FROM (${chosen}) told JOIN comments c ON c.id = told.id JOIN threads t ON t.id = c."threadId"
    WHERE c."authorId" <> ${actor.userId} AND c."deletedAt" IS NULL AND NOT ${isHiddenFrom(actor)}
      AND ${only.isSimplyThere ? isSimplyThere : readsWords(actor)} AND ${readsThread(actor)}
      AND ${only.only === 'watched' ? Prisma.sql`told.rank = ${watchedRank}` : yes}
      AND ${orGivenUp ? Prisma.sql`(${asSaid} OR ${late})` : asSaid}
      AND ${only.unreadOnly ? isUnread(actor) : yes}
      AND ${only.groupId === undefined ? yes : Prisma.sql`t."groupId" = ${only.groupId}`}
      AND ${only.commentId === undefined ? yes : Prisma.sql`c.id = ${only.commentId}`}`;
}

/** What was said to the actor, names them, or was said where they watch, the latest first; with why they are told. */
export async function listAnswers(db: Db, actor: Actor, count: number, only: Telling = {}) {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<{ id: string; unread: boolean; rank: number }[]>`
    SELECT c.id, told.rank, (${isUnread(actor)}) AS unread ${answersTo(actor, only)}
    ORDER BY c."createdAt" DESC, c.id LIMIT ${count}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const comments = await listReadableCommentsById(db, actor, [...byId.keys()]);
  return comments.reverse().map((comment) => {
    const row = byId.get(reveal(comment).id);
    return { comment, unread: row?.unread ?? false, reason: reasons[(row?.rank ?? 1) - 1] ?? 'reply' };
  });
}

/** How many there are of these in all. */
export async function countAnswers(db: Db, actor: Actor, only: Telling): Promise<number> {
  if (actor.userId === null) return 0;
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count ${answersTo(actor, only)}`;
  return row?.count ?? 0;
}

/** Those of these Threads that the actor watches. */
export async function listWatchedThreads(db: Db, actor: Actor, textId: string): Promise<string[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM threads t
    WHERE t."textId" = ${textId} AND t."groupId" IS NOT NULL AND ${isWatched(actor)} AND ${readsThread(actor)}`;
  return rows.map(({ id }) => id);
}
