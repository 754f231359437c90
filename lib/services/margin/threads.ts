import { createEvents } from '@/lib/db/event';
import { findThread, setHighlight } from '@/lib/db/thread';
import { listReadableComments, listReadableThreadsById } from '@/lib/db/visibility';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentComment } from '@/lib/present/comment';
import { presentThread } from '@/lib/present/thread';
import type { Context } from '../context';

/** One Thread with its comments, as the actor may see them. */
export async function requireThread({ actor, db }: Context, threadId: string) {
  const found = authorize(actor, 'thread.read', await findThread(db, threadId));
  const { id } = reveal(found);
  const [comments, [thread = found]] = await Promise.all([
    listReadableComments(db, actor, [id]),
    listReadableThreadsById(db, actor, [id]),
  ]);
  return {
    thread: presentThread(thread, actor),
    comments: comments.map((comment) => presentComment(comment, actor)),
  };
}

/** Takes one's own highlight away, or puts it back: what is said in its Thread stays. Doing so again is the same. */
export async function changeHighlight(context: Context, input: { threadId: string; highlight: boolean }) {
  const { actor, db, now } = context;
  const { threadId, highlight } = input;
  await db.$transaction(async (tx) => {
    const action = highlight ? 'thread.highlight' : 'thread.unmark';
    const thread = authorize(actor, action, await findThread(tx, threadId));
    if (!(await setHighlight(tx, thread, highlight))) return;
    await createEvents(tx, [{ kind: 'thread_updated', threadId, commentId: null, createdAt: now }]);
  });
  return requireThread(context, threadId);
}
