/** How a Thread stands: as a question, with its answer, at rest. Each gives whether it changed anything. */
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type Tended = Authorized<'thread.tend', Thread>;

const version = { increment: 1 } as const;

/**
 * Holds a conversation to the end of the transaction. Whoever goes on to its comments holds it first, so that no two
 * wait for each other for ever.
 */
export const holdThread = (db: Db, threadId: string) =>
  db.$queryRaw`SELECT id FROM threads WHERE id = ${threadId} FOR NO KEY UPDATE`;

/** Its tags have changed. */
export const noteChanged = (db: Db, thread: Tended) =>
  db.thread.update({ where: { id: reveal(thread).id }, data: { version }, select: { id: true } });

/** What is no question any more has no answer either. */
export async function setQuestion(db: Db, thread: Tended, question: boolean): Promise<boolean> {
  const { count } = await db.thread.updateMany({
    where: { id: reveal(thread).id, question: !question },
    data: { question, version, ...(question ? {} : { answerId: null }) },
  });
  return count === 1;
}

/**
 * Takes a reply for the answer, in place of another one if need be. The reply is held, so that its author does not
 * remove it meanwhile unnoticed; null when it is removed already, or the question was taken back.
 */
export async function setAnswer(
  db: Db,
  answer: Authorized<'comment.choose', Comment>,
): Promise<boolean | null> {
  const { id, threadId } = reveal(answer);
  const held = await db.$queryRaw<unknown[]>`
    SELECT id FROM comments WHERE id = ${id} AND "deletedAt" IS NULL FOR NO KEY UPDATE`;
  if (held.length === 0) return null;
  const { count } = await db.thread.updateMany({
    where: { id: threadId, question: true, OR: [{ answerId: null }, { answerId: { not: id } }] },
    data: { answerId: id, version },
  });
  if (count === 1) return true;
  return (await db.thread.count({ where: { id: threadId, question: true } })) === 1 ? false : null;
}

/** `answerId` is the one that is taken back: another device's later choice stays. */
export async function clearAnswer(db: Db, thread: Tended, answerId: string): Promise<boolean> {
  const { count } = await db.thread.updateMany({
    where: { id: reveal(thread).id, answerId },
    data: { answerId: null, version },
  });
  return count === 1;
}

/** A reply that is the answer was removed, or put back: the Thread stands otherwise. */
export async function noteAnswerChanged(db: Db, comment: Comment): Promise<boolean> {
  const { count } = await db.thread.updateMany({
    where: { id: comment.threadId, answerId: comment.id },
    data: { version },
  });
  return count === 1;
}

export async function restThread(db: Db, thread: Tended, by: { userId: string; at: Date }): Promise<boolean> {
  const { count } = await db.thread.updateMany({
    where: { id: reveal(thread).id, restedAt: null },
    data: { restedAt: by.at, restedById: by.userId, version },
  });
  return count === 1;
}

/** Whoever may write in it wakes it by that. */
export async function wakeThread(
  db: Db,
  thread: Authorized<'thread.tend' | 'thread.reply' | 'thread.move', Thread>,
) {
  const { count } = await db.thread.updateMany({
    where: { id: reveal(thread).id, restedAt: { not: null } },
    data: { restedAt: null, restedById: null, version },
  });
  return count === 1;
}
