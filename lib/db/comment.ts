import { toAudience } from '@/lib/domain/audience';
import type { Comment } from '@/lib/domain/threading/thread';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { toCommentFacts } from '@/lib/policy/facts';
import type { Db } from './client';

export const commentFields = {
  id: true,
  clientId: true,
  threadId: true,
  parentId: true,
  body: true,
  version: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  author: { select: { id: true, name: true } },
  thread: { select: { textId: true, groupId: true, annotation: { select: { authorId: true } } } },
} as const;

type Row = Omit<Comment, 'thread' | 'removedAt'> & {
  deletedAt: Date | null;
  thread: { textId: string; groupId: string | null; annotation: { authorId: string } };
};

export const toComment = ({ thread, deletedAt, ...row }: Row): Comment => ({
  ...row,
  removedAt: deletedAt,
  thread: {
    textId: thread.textId,
    audience: toAudience(thread.groupId),
    authorId: thread.annotation.authorId,
  },
});

const toUnchecked = (row: Row | null) => {
  if (!row) return null;
  const comment = toComment(row);
  return new Unchecked('comment', comment, toCommentFacts(comment));
};

export const findComment = async (db: Db, id: string) =>
  toUnchecked(await db.comment.findUnique({ where: { id }, select: commentFields }));

/** The comment that an earlier try of the same write made. */
export const findCommentByClientId = async (db: Db, authorId: string, clientId: string) =>
  toUnchecked(
    await db.comment.findUnique({
      where: { authorId_clientId: { authorId, clientId } },
      select: commentFields,
    }),
  );

/** Whether a comment stands in this Thread: what a reply may answer to. */
export const isInThread = async (db: Db, threadId: string, commentId: string) =>
  (await db.comment.count({ where: { id: commentId, threadId } })) === 1;

type NewComment = {
  id: string;
  clientId: string;
  threadId: string;
  parentId: string | null;
  authorId: string;
  body: string;
  createdAt: Date;
};

export const createComment = (db: Db, comment: NewComment) =>
  db.comment.create({ data: comment, select: { id: true } });

/**
 * Puts new words in place of version `from`, and keeps the old ones. False when that version is no longer the
 * current one: somebody, on another device, was first.
 */
export async function updateComment(
  db: Db,
  comment: Authorized<'comment.update', Comment>,
  change: { body: string; from: number; at: Date },
): Promise<boolean> {
  const { id, body, createdAt, editedAt } = reveal(comment);
  const { count } = await db.comment.updateMany({
    where: { id, version: change.from, deletedAt: null },
    data: { body: change.body, version: change.from + 1, editedAt: change.at },
  });
  if (count === 0) return false;
  await db.commentRevision.create({
    data: { commentId: id, version: change.from, body, createdAt: editedAt ?? createdAt },
    select: { commentId: true },
  });
  return true;
}

/** The row and its history stay; what is shown of it from now on is a placeholder. */
export async function removeComment(
  db: Db,
  comment: Authorized<'comment.remove', Comment>,
  at: Date,
): Promise<boolean> {
  const { count } = await db.comment.updateMany({
    where: { id: reveal(comment).id, deletedAt: null },
    data: { deletedAt: at },
  });
  return count === 1;
}

export async function restoreComment(
  db: Db,
  comment: Authorized<'comment.restore', Comment>,
): Promise<boolean> {
  const { count } = await db.comment.updateMany({
    where: { id: reveal(comment).id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  return count === 1;
}
