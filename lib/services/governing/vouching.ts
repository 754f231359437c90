/** Saying of a newcomer that they are no stranger: two who do so, and what they wrote waits no longer. */
import { findComment } from '@/lib/db/comment';
import { findVouching, findVouchingSince, putVouch } from '@/lib/db/governance/vouching';
import { findGroup } from '@/lib/db/group';
import { toGroupId } from '@/lib/domain/audience';
import { noted } from '@/lib/domain/governance/evolve';
import { isMember } from '@/lib/domain/governance/standing-now';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { openCommentOf } from '../margin/one-comment';
import { act } from './act';

type Which = { groupId: string; commentId: string };

/** What somebody who may vouch is shown: the words, who has vouched for their author, and whether they may. */
export async function openVouching(context: Context, which: Which) {
  const { actor, db } = context;
  const userId = requireUserId(actor);
  const { groupId } = which;
  authorize(actor, 'affairs.take_part', await findGroup(db, groupId));
  const { comment } = await openCommentOf(context, which);
  if ((await findVouchingSince(db, groupId)) === null) throw notFound();
  const [theirs, own] = await Promise.all([
    findVouching(db, groupId, comment.author.id),
    findVouching(db, groupId, userId),
  ]);
  const has = theirs.vouches.some(({ byId }) => byId === userId);
  return {
    comment,
    isVouched: theirs.isVouched,
    by: theirs.vouches.map(({ name }) => name),
    has,
    may: own.isVouched && !has && !theirs.isVouched && comment.author.id !== userId,
  };
}

/** For the author of words that wait, by name. Doing so again is the same. */
export async function vouch(context: Context, { groupId, commentId }: Which): Promise<void> {
  const { actor, db } = context;
  const byId = requireUserId(actor);
  const { author, thread } = reveal(authorize(actor, 'comment.read', await findComment(db, commentId)));
  if (toGroupId(thread.audience) !== groupId) throw notFound();
  const personId = author.id;
  let at = context.now;
  let isNew = false;
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      at = new Date(moment.at);
      if (personId === byId) return { refused: 'about_yourself' };
      if ((await findVouchingSince(tx, groupId)) === null) return { refused: 'not_open' };
      if (!isMember(affairs, personId, moment.at)) return { refused: 'unknown' };
      const { isVouched } = await findVouching(tx, groupId, byId);
      if (!isVouched) return { refused: 'not_yours' };
      const { vouches } = await findVouching(tx, groupId, personId);
      isNew = !vouches.some((each) => each.byId === byId);
      const who = { actorKind: 'MEMBER', actorId: byId, targetId: personId } as const;
      return { changes: isNew ? [noted(moment.at, 'VOUCHED', who)] : [] };
    },
    {
      also: async (tx) => (isNew ? putVouch(tx, { groupId, personId, byId, at }) : []),
    },
  );
}
