/** What one says to a comment in one of four words. */
import { findComment } from '@/lib/db/comment';
import { createEvents } from '@/lib/db/event';
import { listReactors, setReaction } from '@/lib/db/reaction';
import { listReadableCommentsById, listReadableReactions } from '@/lib/db/visibility';
import { toGroupId } from '@/lib/domain/audience';
import type { ReactionKind } from '@/lib/domain/threading/reactions';
import { hidesNothing, type Hidden } from '@/lib/domain/threading/hidden';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentComment } from '@/lib/present/comment';
import { presentReactors, type ReactorsView } from '@/lib/present/reactors';
import { lockActor, requireUserId, type Context } from '../context';
import { readHidden } from './hiding';
import { refuseExcluded } from './mute';

/** Says a word to a comment, or takes it back. Doing so again is the same. */
export async function react(context: Context, input: { commentId: string; kind: ReactionKind; on: boolean }) {
  const { actor, db, now } = context;
  const userId = requireUserId(actor);
  const { commentId, kind, on } = input;
  await db.$transaction(async (tx) => {
    const found = await findComment(tx, commentId);
    const { threadId, thread } = reveal(authorize(actor, 'comment.read', found));
    const held = await lockActor(tx, actor, toGroupId(thread.audience));
    const comment = authorize(held, 'comment.react', found);
    await refuseExcluded(tx, toGroupId(thread.audience), userId, now);
    if (!(await setReaction(tx, comment, { userId, kind, at: now }, on))) return;
    await createEvents(tx, [{ kind: 'comment_updated', threadId, commentId, createdAt: now }]);
  });
  const [comment] = await listReadableCommentsById(db, actor, [commentId]);
  if (!comment) throw notFound();
  return { comment: presentComment(comment, actor) };
}

/** Who said what to a comment. */
export async function openReactions(context: Context, commentId: string) {
  const { actor, db } = context;
  const comment = authorize(actor, 'reaction.read', await findComment(db, commentId));
  const [reactors, hidden] = await Promise.all([listReactors(db, [comment]), readHidden(context)]);
  return { reactors: presentReactors(comment, reactors, hidden) };
}

/** The same for every one of these comments to which anything was said, by the comment's id. */
export async function listReactions(
  { actor, db }: Context,
  commentIds: readonly string[],
  hidden: Hidden = hidesNothing,
) {
  const comments = await listReadableReactions(db, actor, commentIds);
  const reactors = await listReactors(db, comments);
  return new Map(
    comments.map((each): [string, ReactorsView] => [
      reveal(each).id,
      presentReactors(each, reactors, hidden),
    ]),
  );
}
