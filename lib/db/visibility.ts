/**
 * Every list that leaves the database goes through here, and so through the views text_readers, thread_readers and
 * comment_readers: the read rule in SQL, whose twin is lib/policy. The parity test holds the two together.
 */
import type { View } from '@/lib/domain/audience';
import type { KeptDraft } from '@/lib/domain/drafts/draft';
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import type { Group } from '@/lib/domain/groups/group';
import type { Text } from '@/lib/domain/text/text';
import type { Actor } from '@/lib/policy/actor';
import { grant, reveal, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from './client';
import { selectComments } from './comment';
import { draftFields, toDraft } from './draft';
import type { OutboxEvent } from './event';
import { groupFields } from './group';
import { textFields } from './text';
import { selectThreads } from './thread';

/** All that the views ask of somebody. */
type Reader = Pick<Actor, 'userId'>;

/** The views name everyone without an account by the empty string. */
const readerId = (actor: Reader) => actor.userId ?? '';

/** Newest first, each with whether it stands on any group's shelf. */
export async function listReadableTexts(
  db: Db,
  actor: Actor,
): Promise<{ text: Authorized<'text.read', Text>; isShelved: boolean }[]> {
  const rows = await db.text.findMany({
    where: { readers: { some: { userId: readerId(actor) } } },
    select: { ...textFields, readings: { select: { id: true }, take: 1 } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ readings, ...row }) => ({
    text: grant('text.read', row),
    isShelved: readings.length > 0,
  }));
}

/** Of the Texts that the actor may read, those that are theirs to put on this Group's shelf (`text.shelve`) and not there. */
export async function listShelvableTexts(
  db: Db,
  actor: Actor,
  groupId: string,
): Promise<Authorized<'text.read', Text>[]> {
  const rows = await db.text.findMany({
    where: {
      readers: { some: { userId: readerId(actor) } },
      OR: [{ audience: { not: 'owner' } }, { importedById: actor.userId }],
      readings: { none: { groupId } },
    },
    select: textFields,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('text.read', row));
}

export async function listReadableGroups(db: Db, actor: Actor): Promise<Authorized<'group.read', Group>[]> {
  if (actor.userId === null) return [];
  const rows = await db.group.findMany({
    where: { memberships: { some: { userId: actor.userId, leftAt: null } } },
    select: groupFields,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('group.read', row));
}

/** The actor's groups that have this Text on their shelf, with how many people each has. */
export async function listShelvesOf(db: Db, actor: Actor, textId: string) {
  if (actor.userId === null) return [];
  const rows = await db.group.findMany({
    where: { memberships: { some: { userId: actor.userId, leftAt: null } }, readings: { some: { textId } } },
    select: { ...groupFields, _count: { select: { memberships: { where: { leftAt: null } } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ _count, ...group }) => ({
    group: grant('group.read', group),
    memberCount: _count.memberships,
  }));
}

/** The margin of a Text in one view, as it lies in one Revision. */
export async function listReadableThreads(
  db: Db,
  actor: Actor,
  margin: { textId: string; revisionId: string; view: View },
): Promise<Authorized<'thread.read', Thread>[]> {
  const here = Prisma.sql`${isInMargin(margin)} AND ${readsThread(actor)}`;
  const threads = await selectThreads(db, here, margin.revisionId);
  return threads.map((thread) => grant('thread.read', thread));
}

/**
 * The comments of the same margin, oldest first. One reads one's own words also in Threads that one reads no longer: who
 * shows a margin passes over what belongs to none of its Threads.
 */
export const listReadableCommentsOfMargin = (db: Db, actor: Actor, margin: { textId: string; view: View }) =>
  findReadableComments(db, actor, isInMargin(margin));

/** `t` is the Thread, in both statements. */
function isInMargin({ textId, view }: { textId: string; view: View }) {
  const groupId = view.kind === 'group' ? view.groupId : null;
  const inView =
    view.kind === 'all' ? Prisma.sql`true` : Prisma.sql`(t."groupId" IS NULL OR t."groupId" = ${groupId})`;
  return Prisma.sql`t."textId" = ${textId} AND ${inView}`;
}

/** Those of these Threads that the actor may read, each as it lies in the Revision it was begun on. */
export async function listReadableThreadsById(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Authorized<'thread.read', Thread>[]> {
  const threads = await selectThreads(db, Prisma.sql`t.id = ANY(${[...ids]}) AND ${readsThread(actor)}`);
  return threads.map((thread) => grant('thread.read', thread));
}

/** The comments of these Threads that the actor may read, oldest first. */
export const listReadableComments = (db: Db, actor: Actor, threadIds: readonly string[]) =>
  findReadableComments(db, actor, Prisma.sql`c."threadId" = ANY(${[...threadIds]})`);

/** Those of these comments that the actor may read, oldest first. */
export const listReadableCommentsById = (db: Db, actor: Actor, ids: readonly string[]) =>
  findReadableComments(db, actor, Prisma.sql`c.id = ANY(${[...ids]})`);

async function findReadableComments(
  db: Db,
  actor: Actor,
  where: Prisma.Sql,
): Promise<Authorized<'comment.read', Comment>[]> {
  const comments = await selectComments(db, Prisma.sql`${where} AND ${readsComment(actor)}`);
  return comments.map((comment) => grant('comment.read', comment));
}

const readsThread = (actor: Reader) =>
  Prisma.sql`EXISTS (SELECT FROM thread_readers r WHERE r."threadId" = t.id AND r."userId" = ${readerId(actor)})`;

const readsComment = (actor: Actor) =>
  Prisma.sql`EXISTS (SELECT FROM comment_readers r WHERE r."commentId" = c.id AND r."userId" = ${readerId(actor)})`;

/**
 * What others said in the actor's groups since they joined, and they have not had before their eyes. `c` is the Comment,
 * `t` its Thread.
 */
const isUnread = ({ userId }: Reader) => Prisma.sql`
  c."authorId" <> ${userId} AND c."deletedAt" IS NULL
  AND EXISTS (SELECT FROM memberships m WHERE m."groupId" = t."groupId" AND m."userId" = ${userId}
    AND m."leftAt" IS NULL AND m."joinedAt" <= c."createdAt")
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
    WHERE ${isAnswerTo(actor)} AND ${readsThread(actor)}
    ORDER BY c."createdAt" DESC, c.id LIMIT ${count}`;
  const unread = new Map(rows.map((row) => [row.id, row.unread]));
  const comments = await listReadableCommentsById(db, actor, [...unread.keys()]);
  return comments.reverse().map((comment) => ({ comment, unread: unread.get(reveal(comment).id) ?? false }));
}

/** Which of these people may read anything of what these events tell of. Ids alone leave this function. */
export async function listConcerned(
  db: Db,
  events: readonly OutboxEvent[],
  userIds: readonly string[],
): Promise<string[]> {
  const people = [...userIds];
  const threadIds = [...new Set(events.map((event) => event.threadId))];
  const commentIds = events.flatMap((event) => event.commentId ?? []);
  const rows = await db.$queryRaw<{ userId: string }[]>`
    SELECT r."userId" FROM thread_readers r WHERE r."threadId" = ANY(${threadIds}) AND r."userId" = ANY(${people})
    UNION
    SELECT r."userId" FROM comment_readers r WHERE r."commentId" = ANY(${commentIds}) AND r."userId" = ANY(${people})`;
  return rows.map((row) => row.userId);
}

/** The actor's own drafts that still have words in them, of one Text or of all; the latest first. */
export async function listOwnDrafts(
  db: Db,
  actor: Actor,
  textId?: string,
): Promise<Authorized<'draft.read', KeptDraft>[]> {
  if (actor.userId === null) return [];
  const rows = await db.draft.findMany({
    where: {
      authorId: actor.userId,
      content: { not: Prisma.DbNull },
      ...(textId === undefined ? {} : { textId }),
    },
    select: draftFields,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('draft.read', toDraft(row)));
}
