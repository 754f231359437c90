import { findThread } from '@/lib/db/thread';
import { listReadableComments } from '@/lib/db/visibility';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentComment } from '@/lib/present/comment';
import { presentThread } from '@/lib/present/thread';
import type { Context } from './context';

/** One Thread with its comments, as the actor may see them. */
export async function requireThread({ actor, db }: Context, threadId: string) {
  const thread = authorize(actor, 'thread.read', await findThread(db, threadId));
  const comments = await listReadableComments(db, actor, [reveal(thread).id]);
  return {
    thread: presentThread(thread, actor),
    comments: comments.map((comment) => presentComment(comment, actor)),
  };
}
