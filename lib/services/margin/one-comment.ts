import { countMembers } from '@/lib/db/group';
import { listReadableCommentsById } from '@/lib/db/visibility';
import { notFound } from '@/lib/errors';
import { presentComment, type CommentView } from '@/lib/present/comment';
import type { Context } from '../context';

/** One comment of a group, by itself; `ofTwo`: in a group of but two. */
export async function openCommentOf(
  { actor, db }: Context,
  { groupId, commentId }: { groupId: string; commentId: string },
): Promise<{ comment: CommentView; ofTwo: boolean }> {
  const [comment] = await listReadableCommentsById(db, actor, [commentId]);
  const found = comment && presentComment(comment, actor);
  if (!found || found.audience.kind !== 'group' || found.audience.groupId !== groupId) throw notFound();
  return { comment: found, ofTwo: (await countMembers(db, groupId)) === 2 };
}
