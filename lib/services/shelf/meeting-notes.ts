/** "For Thursday": conversations that somebody wants to talk about when the group meets. */
import { createEvents } from '@/lib/db/event';
import { findMeeting, markNote } from '@/lib/db/meeting';
import { findThread } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { requireThread } from '../margin/threads';

/**
 * Marks a conversation of the group for one of its dates, or takes the mark away; doing so again is the same. Never a
 * private note, nor one of another group: what is marked is projected on a wall.
 */
export async function markForMeeting(
  context: Context,
  { meetingId, threadId, marked }: { meetingId: string; threadId: string; marked: boolean },
) {
  const { actor, db, now } = context;
  const userId = requireUserId(actor);
  await db.$transaction(async (tx) => {
    const found = await findMeeting(tx, meetingId);
    const { groupId } = reveal(authorize(actor, 'meeting.read', found));
    const locked = await lockActor(tx, actor, groupId);
    const meeting = authorize(locked, 'meeting.mark', found);
    const thread = authorize(locked, 'thread.reply', await findThread(tx, threadId));
    if (toGroupId(reveal(thread).audience) !== groupId) throw notFound();
    if (!(await markNote(tx, meeting, { threadId, by: marked ? { userId, at: now } : null }))) return;
    await createEvents(tx, [{ kind: 'thread_updated', threadId, commentId: null, createdAt: now }]);
  });
  return requireThread(context, threadId);
}
