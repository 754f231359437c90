/** One note before several audiences: what its author did to have it there, and the words that are the same in each. */
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export type SharingKind = 'added' | 'taken';
export type Sharing = {
  id: string;
  threadId: string;
  kind: SharingKind;
  highlight: boolean;
  undoneAt: Date | null;
  /** Those that it made, or removed. */
  commentIds: string[];
};

/** One's own, by the id that one's browser gave it. */
export async function findSharing(db: Db, authorId: string, clientId: string): Promise<Sharing | null> {
  const row = await db.sharing.findUnique({
    where: { authorId_clientId: { authorId, clientId } },
    select: {
      ...{ id: true, threadId: true, kind: true, highlight: true, undoneAt: true },
      comments: { select: { commentId: true } },
    },
  });
  if (!row) return null;
  const { comments, ...sharing } = row;
  return { ...sharing, commentIds: comments.map(({ commentId }) => commentId) };
}

type NewSharing = Omit<Sharing, 'undoneAt'> & { clientId: string; authorId: string; createdAt: Date };

export const createSharing = (db: Db, { commentIds, ...sharing }: NewSharing) =>
  db.sharing.create({
    data: {
      ...sharing,
      comments: { createMany: { data: commentIds.map((commentId) => ({ commentId })) } },
    },
    select: { id: true },
  });

export const endSharing = (db: Db, { id }: Sharing, undoneAt: Date) =>
  db.sharing.update({ where: { id }, data: { undoneAt }, select: { id: true } });

/** Whether the note stands in another Thread as well, in words of whoever made it or as a mark. */
export async function standsElsewhere(
  db: Db,
  thread: Authorized<'thread.share' | 'thread.withdraw', Thread>,
) {
  const { id, annotation } = reveal(thread);
  const own = { authorId: annotation.author.id, deletedAt: null };
  const found = await db.thread.findFirst({
    where: {
      annotationId: annotation.id,
      id: { not: id },
      OR: [{ highlight: true }, { comments: { some: own } }],
    },
    select: { id: true },
  });
  return found !== null;
}

type Words = Pick<Comment, 'id' | 'threadId'>;
type OwnThread = Authorized<'thread.share' | 'thread.move', Thread>;

/** Whether one of these notes, or the mark, stands in that Thread of the same Annotation already. */
export async function standsIn(
  db: Db,
  threadId: string,
  { noteIds, highlight }: { noteIds: readonly string[]; highlight: boolean },
): Promise<boolean> {
  const said = await db.comment.count({ where: { threadId, noteId: { in: [...noteIds] }, deletedAt: null } });
  return said > 0 || (highlight && (await db.thread.count({ where: { id: threadId, highlight } })) > 0);
}

/** Whether one of these notes was folded or hidden in that Thread, also if its author has taken it away from there since. */
export const isHeldIn = async (db: Db, threadId: string, noteIds: readonly string[]): Promise<boolean> =>
  (await db.comment.count({ where: { threadId, noteId: { in: [...noteIds] }, heldAs: { not: null } } })) > 0;

/** These words are those of that note. */
export const setNoteId = (db: Db, commentId: string, noteId: string) =>
  db.comment.update({ where: { id: commentId }, data: { noteId }, select: { id: true } });

/**
 * Holds every conversation about the passage that a note is about against edits, sharing and moves of it; what others
 * say in them is not kept waiting.
 */
export const holdNote = (db: Db, comment: Authorized<'comment.update', Comment>) =>
  db.$queryRaw`
    SELECT t.id FROM threads t
    WHERE t."annotationId" = (SELECT o."annotationId" FROM threads o WHERE o.id = ${reveal(comment).threadId})
    ORDER BY t.id FOR NO KEY UPDATE`;

/** Says the note anew in every other audience before which it stands; each keeps there what it said before. */
export async function rewordCopies(
  db: Db,
  comment: Authorized<'comment.update', Comment>,
  body: string,
  at: Date,
): Promise<Words[]> {
  const { id, noteId } = reveal(comment);
  if (noteId === null) return [];
  return db.$queryRaw<Words[]>`
    WITH copies AS (
      SELECT id, version, body, COALESCE("editedAt", "createdAt") AS since FROM comments
      WHERE "noteId" = ${noteId} AND id <> ${id} AND "deletedAt" IS NULL AND body <> ${body}),
    kept AS (
      INSERT INTO comment_revisions ("commentId", version, body, "createdAt")
      SELECT id, version, body, since FROM copies)
    UPDATE comments c SET body = ${body}, version = c.version + 1, "editedAt" = ${at}
    FROM copies WHERE c.id = copies.id
    RETURNING c.id, c."threadId"`;
}

/** Of these comments of a Thread, those that say no note which stands in it again by now. */
export async function listRestorable(db: Db, thread: OwnThread, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM comments c WHERE c.id = ANY(${[...ids]}) AND c."threadId" = ${reveal(thread).id}
      AND NOT EXISTS (SELECT FROM comments o
        WHERE o."noteId" = c."noteId" AND o."threadId" = c."threadId" AND o."deletedAt" IS NULL)
    ORDER BY c."createdAt", c.id`;
  return rows.map(({ id }) => id);
}

/** Where these comments of a Thread say a note that was edited meanwhile, they say it as it reads by now. */
export const matchWords = (db: Db, thread: OwnThread, ids: readonly string[], at: Date) =>
  db.$executeRaw`
    WITH behind AS (
      SELECT DISTINCT ON (c.id) c.id, c.version, c.body, COALESCE(c."editedAt", c."createdAt") AS since, o.body AS now
      FROM comments c JOIN comments o
        ON o."noteId" = c."noteId" AND o.id <> ALL(${[...ids]}) AND o."deletedAt" IS NULL AND o.body <> c.body
      WHERE c.id = ANY(${[...ids]}) AND c."threadId" = ${reveal(thread).id}
      ORDER BY c.id, o."editedAt" DESC NULLS LAST),
    kept AS (
      INSERT INTO comment_revisions ("commentId", version, body, "createdAt")
      SELECT id, version, body, since FROM behind)
    UPDATE comments c SET body = behind.now, version = c.version + 1, "editedAt" = ${at}
    FROM behind WHERE c.id = behind.id`;
