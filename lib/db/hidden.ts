import type { Hidden } from '@/lib/domain/threading/hidden';
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export async function findHidden(db: Db, userId: string): Promise<Hidden> {
  const [people, comments] = await Promise.all([
    db.hiddenPerson.findMany({ where: { userId }, select: { hiddenId: true } }),
    db.hiddenComment.findMany({ where: { userId }, select: { commentId: true } }),
  ]);
  return { people: people.map((row) => row.hiddenId), comments: comments.map((row) => row.commentId) };
}

/** By name, for whoever hid them. */
export async function listHiddenPeople(db: Db, userId: string) {
  const rows = await db.hiddenPerson.findMany({
    where: { userId },
    select: { hidden: { select: { id: true, name: true } } },
    orderBy: [{ hiddenAt: 'desc' }, { hiddenId: 'asc' }],
  });
  return rows.map((row) => row.hidden);
}

type Hideable = Authorized<'comment.hide', Comment>;

const hidePerson = (db: Db, userId: string, hiddenId: string, hiddenAt: Date) =>
  db.hiddenPerson.createMany({ data: [{ userId, hiddenId, hiddenAt }], skipDuplicates: true });

/** Hiding what is hidden changes nothing. */
export const hideAuthor = (db: Db, userId: string, comment: Hideable, hiddenAt: Date) =>
  hidePerson(db, userId, reveal(comment).author.id, hiddenAt);

/** Whoever marked a passage, without a word that could be hidden. */
export const hideMarker = (
  db: Db,
  userId: string,
  thread: Authorized<'thread.hide', Thread>,
  hiddenAt: Date,
) => hidePerson(db, userId, reveal(thread).annotation.author.id, hiddenAt);

export const hideComment = (db: Db, userId: string, comment: Hideable, hiddenAt: Date) =>
  db.hiddenComment.createMany({
    data: [{ userId, commentId: reveal(comment).id, hiddenAt }],
    skipDuplicates: true,
  });

export const showPerson = (db: Db, userId: string, hiddenId: string) =>
  db.hiddenPerson.deleteMany({ where: { userId, hiddenId } });

export const showComment = (db: Db, userId: string, commentId: string) =>
  db.hiddenComment.deleteMany({ where: { userId, commentId } });
