/** What whoever began a conversation does with it: asks, takes a reply for the answer, lets it rest. */
import type { Db } from '@/lib/db/client';
import { findComment } from '@/lib/db/comment';
import { createEvents } from '@/lib/db/event';
import { clearAnswer, holdThread, restThread, setAnswer, setQuestion, wakeThread } from '@/lib/db/standing';
import { findThread } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import type { Thread } from '@/lib/domain/threading/thread';
import { AppError, invalid } from '@/lib/errors';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { refuseExcluded } from './mute';
import { requireThread } from './threads';

/** Marks a conversation as a question, or takes that back. Doing so again is the same. */
export const changeQuestion = (context: Context, input: { threadId: string; question: boolean }) =>
  tend(context, input.threadId, (tx, thread) => setQuestion(tx, thread, input.question));

/** Lets a conversation rest, or wakes it. Doing so again is the same. */
export const changeRest = (context: Context, input: { threadId: string; rested: boolean }) =>
  tend(context, input.threadId, (tx, thread) =>
    input.rested
      ? restThread(tx, thread, { userId: requireUserId(context.actor), at: context.now })
      : wakeThread(tx, thread),
  );

/**
 * Takes a reply for the answer to one's question, or takes that back. Doing so again is the same; `conflict` when the
 * reply was removed meanwhile, or the question taken back on another device.
 */
export const changeAnswer = (
  context: Context,
  input: { threadId: string; commentId: string; answers: boolean },
) =>
  tend(context, input.threadId, async (tx, thread, actor) => {
    if (!input.answers) return clearAnswer(tx, thread, input.commentId);
    const found = await findComment(tx, input.commentId);
    const { threadId, removedAt } = reveal(authorize(actor, 'comment.read', found));
    if (threadId !== input.threadId) throw invalid('commentId', 'parent_elsewhere');
    if (removedAt !== null) throw gone();
    const changed = await setAnswer(tx, authorize(actor, 'comment.choose', found));
    if (changed === null) throw gone();
    return changed;
  });

const gone = () => new AppError('conflict', 'answer_gone');

type Change = (
  tx: Db,
  thread: Authorized<'thread.tend', Thread>,
  actor: Context['actor'],
) => Promise<boolean>;

/** A change of how one's own conversation stands, told to its audience where it changed anything. */
export async function tend(context: Context, threadId: string, change: Change) {
  const { db, now } = context;
  requireUserId(context.actor);
  await db.$transaction(async (tx) => {
    const found = await findThread(tx, threadId);
    const { audience } = reveal(authorize(context.actor, 'thread.read', found));
    const actor = await lockActor(tx, context.actor, toGroupId(audience));
    const thread = authorize(actor, 'thread.tend', found);
    await refuseExcluded(tx, toGroupId(audience), requireUserId(actor), now);
    await holdThread(tx, threadId);
    if (!(await change(tx, thread, actor))) return;
    await createEvents(tx, [{ kind: 'thread_updated', threadId, commentId: null, createdAt: now }]);
  });
  return requireThread(context, threadId);
}
