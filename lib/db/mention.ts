import type { Db } from './client';

/** Who can be named in a group: its members, as they call themselves now. */
export async function listNames(db: Db, groupId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db.membership.findMany({
    where: { groupId, leftAt: null, user: { deletedAt: null } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ user }) => user);
}

/** Who can be named where nobody is a member: those who are heard in the conversation. */
export async function listVoices(db: Db, threadId: string): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: {
      deletedAt: null,
      OR: [
        { comments: { some: { threadId, deletedAt: null } } },
        { annotations: { some: { threads: { some: { id: threadId } } } } },
      ],
    },
    select: { id: true, name: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

type NewMention = { commentId: string; userId: string; name: string };

/** Who a comment names, by the name under which it did. */
export const listMentions = (db: Db, commentId: string): Promise<NewMention[]> =>
  db.mention.findMany({ where: { commentId }, select: { commentId: true, userId: true, name: true } });

export const createMentions = (db: Db, mentions: readonly NewMention[]) =>
  db.mention.createMany({ data: [...mentions], skipDuplicates: true });

export const removeMentions = (db: Db, commentId: string, userIds: readonly string[]) =>
  db.mention.deleteMany({ where: { commentId, userId: { in: [...userIds] } } });

export const listBodies = (db: Db, commentIds: readonly string[]) =>
  db.comment.findMany({ where: { id: { in: [...commentIds] } }, select: { id: true, body: true } });

/** Before which group a comment stands, and whose it is; null where nobody else reads it. */
export async function findMentionPlace(db: Db, commentId: string) {
  const row = await db.comment.findUnique({
    where: { id: commentId },
    select: { authorId: true, threadId: true, thread: { select: { groupId: true } } },
  });
  const groupId = row?.thread.groupId ?? null;
  return row && groupId !== null ? { authorId: row.authorId, threadId: row.threadId, groupId } : null;
}
