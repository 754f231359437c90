import type { ReactionKind } from '@/lib/domain/threading/reactions';
import type { Comment } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type Given = { userId: string; kind: ReactionKind; at: Date };

/** Gives a reaction, or takes it back; false when it stands so already. */
export async function setReaction(
  db: Db,
  comment: Authorized<'comment.react', Comment>,
  { userId, kind, at }: Given,
  on: boolean,
): Promise<boolean> {
  const { id } = reveal(comment);
  const row = { commentId: id, userId, kind };
  const { count } = on
    ? await db.reaction.createMany({ data: [{ ...row, createdAt: at }], skipDuplicates: true })
    : await db.reaction.deleteMany({ where: row });
  if (count === 0) return false;
  await db.comment.update({
    where: { id },
    data: { reactionChanges: { increment: 1 } },
    select: { id: true },
  });
  return true;
}

/** Who said what to these comments, the first first. */
export async function listReactors(db: Db, comments: readonly Authorized<'reaction.read', Comment>[]) {
  const ids = comments.filter((each) => reveal(each).reactionChanges > 0).map((each) => reveal(each).id);
  if (ids.length === 0) return [];
  return db.reaction.findMany({
    where: { commentId: { in: ids } },
    select: { commentId: true, kind: true, user: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  });
}
