import type { View } from '@/lib/domain/audience';
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { selectComments } from '../comment';
import { selectThreads } from '../thread';
import { listLinkedTitles } from './passages';
import { isInView, knowsOf, readsComment, readsThread, readsWords } from './reader';

/** The margin of a Text in one view, as it lies in one Revision. */
export async function listReadableThreads(
  db: Db,
  actor: Actor,
  margin: { textId: string; revisionId: string; view: View },
): Promise<Authorized<'thread.read', Thread>[]> {
  const here = Prisma.sql`${isInMargin(margin)} AND ${readsThread(actor)}`;
  const { revisionId } = margin;
  const threads = await selectThreads(db, here, { revisionId, knowsOf: knowsOf(actor) });
  return threads.map((thread) => grant('thread.read', thread));
}

/**
 * The comments of the same margin, oldest first. One reads one's own words also in Threads that one reads no longer: who
 * shows a margin passes over what belongs to none of its Threads.
 */
export const listReadableCommentsOfMargin = (db: Db, actor: Actor, margin: { textId: string; view: View }) =>
  findReadableComments(db, actor, isInMargin(margin));

/** `t` is the Thread, in both statements. */
export const isInMargin = ({ textId, view }: { textId: string; view: View }) =>
  Prisma.sql`t."textId" = ${textId} AND ${isInView(view)}`;

/** Those of these Threads that the actor may read, each as it lies in the Revision it was begun on. */
export async function listReadableThreadsById(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Authorized<'thread.read', Thread>[]> {
  const named = Prisma.sql`t.id = ANY(${[...ids]}) AND ${readsThread(actor)}`;
  const threads = await selectThreads(db, named, { knowsOf: knowsOf(actor) });
  return threads.map((thread) => grant('thread.read', thread));
}

/** The comments of these Threads that the actor may read, oldest first. */
export const listReadableComments = (db: Db, actor: Actor, threadIds: readonly string[]) =>
  findReadableComments(db, actor, Prisma.sql`c."threadId" = ANY(${[...threadIds]})`);

/** Those of these comments that the actor may read, oldest first. */
export const listReadableCommentsById = (db: Db, actor: Actor, ids: readonly string[]) =>
  findReadableComments(db, actor, Prisma.sql`c.id = ANY(${[...ids]})`);

/** Of these, the comments of which the actor may know who said what to them: those that stand in Threads that they read. */
export async function listReadableReactions(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Authorized<'reaction.read', Comment>[]> {
  if (ids.length === 0) return [];
  const stands = Prisma.sql`c.id = ANY(${[...ids]}) AND c."deletedAt" IS NULL AND ${readsWords(actor)}`;
  const comments = await selectComments(db, Prisma.sql`${stands} AND ${readsThread(actor)}`);
  return comments.map((comment) => grant('reaction.read', comment));
}

async function findReadableComments(
  db: Db,
  actor: Actor,
  where: Prisma.Sql,
): Promise<Authorized<'comment.read', Comment>[]> {
  const comments = await selectComments(db, Prisma.sql`${where} AND ${readsComment(actor)}`, {
    readsWords: readsWords(actor),
  });
  const bodies = comments.map(({ body }) => body);
  const titles = await listLinkedTitles(db, actor, bodies);
  return comments.map((comment) => grant('comment.read', { ...comment, titles }));
}
