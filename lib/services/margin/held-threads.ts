import type { Db } from '@/lib/db/client';
import type { EventKind, NewEvent } from '@/lib/db/event';
import { lockThreadsOf } from '@/lib/db/move';
import { lockAffairs } from '@/lib/db/governance/load';
import { createThread, findThread } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import type { Actor } from '@/lib/policy/actor';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Thread } from '@/lib/domain/threading/thread';
import { holdActor, type Context } from '../context';

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
  // Always in one order, so that two who hold the same groups never wait for each other for ever. Before all rows: nobody asks
  // a group meanwhile to look at what goes from it.
  for (const groupId of groupIds.toSorted()) await lockAffairs(tx, groupId);
  for (const groupId of groupIds.toSorted()) held = await holdActor(tx, held, groupId);
  await lockThreadsOf(tx, thread);
  return held;
}

/** A Thread of the same Annotation before another audience. */
export async function openThread(
  { newId, now }: Context,
  tx: Db,
  like: Authorized<'thread.move' | 'thread.share', Thread>,
  groupId: string | null,
) {
  const { annotation, question } = reveal(like);
  const { id: annotationId, textId } = annotation;
  const id = newId();
  await createThread(tx, { id, annotationId, textId, groupId, highlight: false, question, createdAt: now });
  return id;
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
