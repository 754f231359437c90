import type { Db } from '@/lib/db/client';
import { createComment } from '@/lib/db/comment';
import { createEvents } from '@/lib/db/event';
import { isJudged } from '@/lib/db/governance/case';
import { findMargin } from '@/lib/db/margin';
import { createMove, findMove, findThreadIdBefore, lockComments, setRemoved, type Said } from '@/lib/db/move';
import { isSealedSomewhere } from '@/lib/db/operator-seal';
import { isHeldIn, standsIn } from '@/lib/db/sharing';
import { wakeThread } from '@/lib/db/standing';
import { findThread, setHighlight } from '@/lib/db/thread';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import { graft } from '@/lib/domain/threading/graft';
import { AppError, invalid } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { tellTaken } from '../governing/author';
import { holdThreads, openThread, tellOf } from './held-threads';
import { keepMentions } from './mentions';
import { refuseMuted } from './mute';
import { once } from '../once';
import { keepPaceIn } from '../groups/pace';
import { requireThread } from './threads';

export type NewMove = { clientId: string; threadId: string; audience: Audience };

/**
 * Takes one's own conversation before another audience: what one said in it is copied there, as said now and without
 * what it said earlier, and removed here. What others answered stays where they said it. The same clientId again is the
 * same move; `conflict` when it was moved meanwhile, on another device, and has nothing of one's own left.
 */
export async function moveThread(context: Context, input: NewMove) {
  const userId = requireUserId(context.actor);
  const { value } = await once(
    () => findMove(context.db, userId, input.clientId),
    () => context.db.$transaction((tx) => move(context, tx, userId, input)),
  );
  return showBoth(context, value);
}

/** Both conversations of a move, as they stand now. */
export async function showBoth(context: Context, ends: { fromThreadId: string; toThreadId: string }) {
  const [from, to] = await Promise.all([
    requireThread(context, ends.fromThreadId),
    requireThread(context, ends.toThreadId),
  ]);
  return { from, to };
}

async function move(context: Context, tx: Db, authorId: string, input: NewMove) {
  const { threadId, audience, clientId } = input;
  const toGroup = toGroupId(audience);
  const actor = await holdThreads(tx, context.actor, threadId, toGroup);
  // Another try of the same move may have been held before this one.
  const done = await findMove(tx, authorId, clientId);
  if (done) return done;
  const from = authorize(actor, 'thread.move', await findThread(tx, threadId));
  const { annotation, highlight, audience: before } = reveal(from);
  if (toGroupId(before) === toGroup) throw invalid('audience', 'same_audience');
  authorize(actor, 'annotation.create', await findMargin(tx, annotation.textId, audience));
  await refuseMuted(tx, toGroup, authorId, context.now);

  const said = await lockComments(tx, from);
  const own = graft(said, (each) => each.authorId === authorId && each.deletedAt === null);
  if (own.length === 0 && !highlight) throw new AppError('conflict', 'moved_elsewhere');
  await refuseHeld(tx, own);
  await refuseJudged(tx, own);

  const known = await findThreadIdBefore(tx, from, toGroup);
  const toThreadId = known ?? (await openThread(context, tx, from, toGroup));
  const noteIds = own.flatMap(({ noteId }) => noteId ?? []);
  if (known !== null && (await standsIn(tx, known, { noteIds, highlight })))
    throw new AppError('conflict', 'stands_there');
  if (known !== null && (await isHeldIn(tx, known, noteIds))) throw isHeld();
  if (highlight) {
    await setHighlight(tx, from, false);
    await setHighlight(tx, authorize(actor, 'thread.move', await findThread(tx, toThreadId)), true);
  }
  if (known !== null) await wakeThread(tx, authorize(actor, 'thread.reply', await findThread(tx, known)));
  const copies = await copy(context, tx, own, { threadId: toThreadId, authorId });
  await setRemoved(tx, from, [...copies.keys()], context.now);

  const ends = { fromThreadId: threadId, toThreadId, highlight };
  const comments = [...copies].map(([fromId, toId]) => ({ fromId, toId }));
  await createMove(tx, {
    ...ends,
    id: context.newId(),
    clientId,
    authorId,
    comments,
    createdAt: context.now,
  });
  const ofCases = await tellTaken(tx, { ...context, actor }, [...copies.keys()]);
  const things = Math.max(copies.size, 1);
  await keepPaceIn(tx, { groupId: toGroup, userId: authorId, at: context.now, things });
  const opened = known === null ? 'thread_created' : 'thread_updated';
  await createEvents(tx, [
    ...ofCases,
    ...tellOf(toThreadId, opened, 'comment_created', [...copies.values()], context.now),
    ...tellOf(threadId, 'thread_updated', 'comment_removed', [...copies.keys()], context.now),
  ]);
  return ends;
}

/**
 * What a group has folded or hidden stays before it: said anew elsewhere, and back, it would stand there as if nothing were.
 * What whoever runs the site has sealed anywhere goes nowhere from its author's own copy.
 */
export async function refuseHeld(tx: Db, said: readonly Pick<Said, 'id' | 'heldAs'>[]) {
  if (said.some(({ heldAs }) => heldAs !== null)) throw isHeld();
  const ids = said.map(({ id }) => id);
  if (ids.length > 0 && (await isSealedSomewhere(tx, ids))) throw isHeld();
}

/** Nor does it leave the group while that decides about it: it would be back in a moment, and nothing decided of it. */
export async function refuseJudged(tx: Db, said: readonly Pick<Said, 'id'>[]): Promise<void> {
  const ids = said.map(({ id }) => id);
  if (await isJudged(tx, ids)) throw new AppError('conflict', 'judged');
}

export const isHeld = () => new AppError('conflict', 'held');

/** Says the same again elsewhere, in the same order; gives the copy's id for each. */
async function copy(
  { newId, now }: Context,
  tx: Db,
  said: readonly Said[],
  where: { threadId: string; authorId: string },
): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  for (const [index, { id: from, parentId, body, noteId }] of said.entries()) {
    const id = newId();
    // A parent stands before its replies. A millisecond keeps what was said one after another in that order.
    const parent = parentId === null ? null : (copies.get(parentId) ?? null);
    const createdAt = new Date(now.getTime() + index);
    const copied = { parentId: parent, body, noteId, createdAt };
    await createComment(tx, { ...where, id, clientId: newId(), ...copied });
    await keepMentions(tx, id, body);
    copies.set(from, id);
  }
  return copies;
}
