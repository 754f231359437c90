import type { Db } from '@/lib/db/client';
import type { EventKind, NewEvent } from '@/lib/db/event';
import { lockThreadsOf } from '@/lib/db/move';
import { findThread } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import type { Actor } from '@/lib/policy/actor';
import { authorize, reveal } from '@/lib/policy/authorized';
import { lockActor } from './context';

/**
 * Holds a conversation, and every other about the same passage, to the end of the transaction: nothing is said in them
 * meanwhile. Gives the actor as they stand, held too, in the conversation's group and in the other one named.
 */
export async function holdThreads(
  tx: Db,
  actor: Actor,
  threadId: string,
  otherGroupId: string | null,
): Promise<Actor> {
  const thread = authorize(actor, 'thread.read', await findThread(tx, threadId));
  const groupIds = [toGroupId(reveal(thread).audience), otherGroupId].filter((id) => id !== null);
  let held = actor;
  // Always in one order, so that two who hold the same groups never wait for each other for ever.
  for (const groupId of groupIds.toSorted()) held = await lockActor(tx, held, groupId);
  await lockThreadsOf(tx, thread);
  return held;
}

/** What happened to a conversation, and to some of its comments. */
export const tellOf = (
  threadId: string,
  ofThread: EventKind,
  ofComments: EventKind,
  commentIds: readonly string[],
  createdAt: Date,
): NewEvent[] => [
  { kind: ofThread, threadId, commentId: null, createdAt },
  ...commentIds.map((commentId) => ({ kind: ofComments, threadId, commentId, createdAt })),
];
