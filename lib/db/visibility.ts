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
import { grant, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from './client';
import { selectComments } from './comment';
import { draftFields, toDraft } from './draft';
import type { OutboxEvent } from './event';
import { groupFields } from './group';
import { textFields } from './text';
import { selectThreads } from './thread';

/** The views name everyone without an account by the empty string. */
const readerId = (actor: Actor) => actor.userId ?? '';

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

const readsThread = (actor: Actor) =>
  Prisma.sql`EXISTS (SELECT FROM thread_readers r WHERE r."threadId" = t.id AND r."userId" = ${readerId(actor)})`;

const readsComment = (actor: Actor) =>
  Prisma.sql`EXISTS (SELECT FROM comment_readers r WHERE r."commentId" = c.id AND r."userId" = ${readerId(actor)})`;

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
