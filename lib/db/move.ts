/** Taking what somebody said from one Thread of their Annotation to another, and back. */
import type { Thread } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type OwnThread = Authorized<'thread.move' | 'thread.share' | 'thread.withdraw', Thread>;

export type Move = {
  id: string;
  fromThreadId: string;
  toThreadId: string;
  highlight: boolean;
  undoneAt: Date | null;
  /** What was said, and the copy of it. */
  comments: { fromId: string; toId: string }[];
};

/** One's own, by the id that one's browser gave it. */
export const findMove = (db: Db, authorId: string, clientId: string): Promise<Move | null> =>
  db.move.findUnique({
    where: { authorId_clientId: { authorId, clientId } },
    select: {
      id: true,
      fromThreadId: true,
      toThreadId: true,
      highlight: true,
      undoneAt: true,
      comments: { select: { fromId: true, toId: true } },
    },
  });

type NewMove = Omit<Move, 'undoneAt'> & { clientId: string; authorId: string; createdAt: Date };

export const createMove = (db: Db, { comments, ...move }: NewMove) =>
  db.move.create({
    data: { ...move, comments: { createMany: { data: comments } } },
    select: { id: true },
  });

export const endMove = (db: Db, move: Move, undoneAt: Date) =>
  db.move.update({ where: { id: move.id }, data: { undoneAt }, select: { id: true } });

/** Holds every Thread of the Annotation, so that nothing is said in them until the transaction ends. */
export const lockThreadsOf = (db: Db, thread: Authorized<'thread.read', Thread>) =>
  db.$queryRaw`
    SELECT id FROM threads WHERE "annotationId" = ${reveal(thread).annotation.id} ORDER BY id FOR UPDATE`;

export async function findThreadIdBefore(db: Db, thread: OwnThread, groupId: string | null) {
  const { annotation } = reveal(thread);
  const row = await db.thread.findFirst({
    where: { annotationId: annotation.id, groupId },
    select: { id: true },
  });
  return row?.id ?? null;
}

export type Said = {
  id: string;
  parentId: string | null;
  authorId: string;
  body: string;
  deletedAt: Date | null;
  noteId: string | null;
  heldAs: string | null;
};

/** Everything that was said in a Thread, oldest first, as it stands once an edit that is under way has ended. */
export const lockComments = (db: Db, thread: OwnThread) =>
  db.$queryRaw<Said[]>`
    SELECT id, "parentId", "authorId", body, "deletedAt", "noteId", "heldAs" FROM comments
    WHERE "threadId" = ${reveal(thread).id} ORDER BY "createdAt", id FOR NO KEY UPDATE`;

/** How many of these comments of a Thread stand with the words that they were made with. */
export const countUntouched = (db: Db, thread: OwnThread, ids: readonly string[]) =>
  db.comment.count({
    where: { id: { in: [...ids] }, threadId: reveal(thread).id, version: 1, deletedAt: null },
  });

/** Takes comments of a Thread away, or (`at` null) puts them back; those that stand so already are left alone. */
export async function setRemoved(db: Db, thread: OwnThread, ids: readonly string[], at: Date | null) {
  await db.comment.updateMany({
    where: {
      id: { in: [...ids] },
      threadId: reveal(thread).id,
      deletedAt: at === null ? { not: null } : null,
    },
    data: { deletedAt: at, version: { increment: 1 } },
  });
}
