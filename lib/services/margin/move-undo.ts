import type { Db } from '@/lib/db/client';
import { createEvents } from '@/lib/db/event';
import { countUntouched, endMove, findMove, lockComments, setRemoved } from '@/lib/db/move';
import { listRestorable } from '@/lib/db/sharing';
import { findThread, setHighlight } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import { AppError, notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { tellPutBack, tellTaken } from '../governing/author';
import { holdThreads, tellOf } from './held-threads';
import { showBoth } from './moves';

/**
 * Undoes a move: what was said stands again where it was said, with its earlier wordings, and the copies are removed;
 * what others answered to them stays. Doing so again is the same. `conflict` when one has changed or removed a copy
 * since: those words are not thrown away, and the way back is another move.
 */
export async function undoMove(context: Context, clientId: string) {
  const userId = requireUserId(context.actor);
  const ends = await context.db.$transaction((tx) => undo(context, tx, userId, clientId));
  return showBoth(context, ends);
}

async function undo(context: Context, tx: Db, userId: string, clientId: string) {
  const seen = await findMove(tx, userId, clientId);
  if (!seen) throw notFound();
  const target = authorize(context.actor, 'thread.read', await findThread(tx, seen.toThreadId));
  const actor = await holdThreads(tx, context.actor, seen.fromThreadId, toGroupId(reveal(target).audience));
  const from = authorize(actor, 'thread.move', await findThread(tx, seen.fromThreadId));
  // What goes away again does so also where the group was dissolved meanwhile.
  const away = toGroupId(reveal(target).audience) === null ? 'thread.move' : 'thread.withdraw';
  const to = authorize(actor, away, await findThread(tx, seen.toThreadId));
  // Read again now that the conversations are held: another device may have undone it.
  const move = await findMove(tx, userId, clientId);
  if (!move || move.undoneAt !== null) return seen;

  const originals = move.comments.map(({ fromId }) => fromId);
  const copies = move.comments.map(({ toId }) => toId);
  await lockComments(tx, to);
  if ((await countUntouched(tx, to, copies)) !== copies.length)
    throw new AppError('conflict', 'changed_since');
  // Shared again meanwhile with those from whom it was moved away: it would stand there twice.
  if ((await listRestorable(tx, from, originals)).length !== originals.length)
    throw new AppError('conflict', 'stands_there');
  await setRemoved(tx, from, originals, null);
  await setRemoved(tx, to, copies, context.now);
  if (move.highlight) {
    await setHighlight(tx, from, true);
    await setHighlight(tx, to, false);
  }
  await endMove(tx, move, context.now);
  const ofCases = [...(await tellPutBack(tx, context, originals)), ...(await tellTaken(tx, context, copies))];
  await createEvents(tx, [
    ...ofCases,
    ...tellOf(seen.fromThreadId, 'thread_updated', 'comment_updated', originals, context.now),
    ...tellOf(seen.toThreadId, 'thread_updated', 'comment_removed', copies, context.now),
  ]);
  return seen;
}
