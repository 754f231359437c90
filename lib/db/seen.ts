import type { Comment } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

/** What was seen once is seen: the same again changes nothing. */
export async function markSeen(
  db: Db,
  comments: readonly Authorized<'comment.read', Comment>[],
  userId: string,
) {
  const data = comments.map((comment) => ({ userId, commentId: reveal(comment).id }));
  await db.seenComment.createMany({ data, skipDuplicates: true });
}
