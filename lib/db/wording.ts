/** What a comment said before its edits. Whoever holds the proof for the comment has it for its wordings. */
import type { Comment, Wording } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

const fields = { version: true, body: true, createdAt: true, removedAt: true } as const;

/** Newest first. */
export const listWordings = (db: Db, comment: Authorized<'wording.read', Comment>): Promise<Wording[]> =>
  db.commentRevision.findMany({
    where: { commentId: reveal(comment).id },
    orderBy: { version: 'desc' },
    select: fields,
  });

/** Null where the comment never had that version, or has it still. */
export const findWording = (
  db: Db,
  comment: Authorized<'wording.remove', Comment>,
  version: number,
): Promise<Wording | null> =>
  db.commentRevision.findUnique({
    where: { commentId_version: { commentId: reveal(comment).id, version } },
    select: fields,
  });

/** The words are gone; false when they were already. */
export async function removeWording(
  db: Db,
  comment: Authorized<'wording.remove', Comment>,
  version: number,
  at: Date,
): Promise<boolean> {
  const { count } = await db.commentRevision.updateMany({
    where: { commentId: reveal(comment).id, version, removedAt: null },
    data: { body: '', removedAt: at },
  });
  return count === 1;
}

/** Puts back what was removed; false when it stands. */
export async function restoreWording(
  db: Db,
  comment: Authorized<'wording.remove', Comment>,
  { version, body }: { version: number; body: string },
): Promise<boolean> {
  const { count } = await db.commentRevision.updateMany({
    where: { commentId: reveal(comment).id, version, removedAt: { not: null } },
    data: { body, removedAt: null },
  });
  return count === 1;
}
