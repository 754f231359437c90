import type { Db } from '@/lib/db/client';
import { createEvents } from '@/lib/db/event';
import { lockComments, setRemoved } from '@/lib/db/move';
import { relinkPassages } from '@/lib/db/passage-link';
import { endSharing, findSharing, listRestorable, matchWords } from '@/lib/db/sharing';
import { findThread, setHighlight } from '@/lib/db/thread';
import { notFound } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { tellPutBack, tellTaken } from '../governing/author';
import { holdThreads, tellOf } from './held-threads';
import { keepMentionsOf } from './mentions';
import { requireElsewhere, showNote } from './sharing';

/**
 * Takes back that a note was shared with one more group, or taken away from one. What stood there stands there again, in
 * the words that the note has by now; what others said since stays. Doing so again is the same. `conflict` when the note
 * would stand nowhere any more.
 */
export async function undoSharing(context: Context, clientId: string) {
  const userId = requireUserId(context.actor);
  const threadId = await context.db.$transaction((tx) => undo(context, tx, userId, clientId));
  return showNote(context, threadId);
}

async function undo(context: Context, tx: Db, userId: string, clientId: string): Promise<string> {
  const seen = await findSharing(tx, userId, clientId);
  if (!seen) throw notFound();
  const { threadId, kind, highlight, commentIds } = seen;
  const { now } = context;
  const actor = await holdThreads(tx, context.actor, threadId, null);
  const thread = authorize(actor, 'thread.share', await findThread(tx, threadId));
  // Read again now that the conversations are held: another device may have undone it.
  const sharing = await findSharing(tx, userId, clientId);
  if (!sharing || sharing.undoneAt !== null) return threadId;

  await lockComments(tx, thread);
  const isAdded = kind === 'added';
  if (isAdded) await requireElsewhere(tx, thread);
  const changed = isAdded ? commentIds : await listRestorable(tx, thread, commentIds);
  await setRemoved(tx, thread, changed, isAdded ? now : null);
  if (highlight) await setHighlight(tx, thread, !isAdded);
  if (!isAdded) {
    await matchWords(tx, thread, changed, now);
    await relinkPassages(tx, changed);
    await keepMentionsOf(tx, changed);
  }
  await endSharing(tx, sharing, now);
  const ofCases = await (isAdded ? tellTaken : tellPutBack)(tx, context, changed);
  const told = isAdded ? 'comment_removed' : 'comment_updated';
  await createEvents(tx, [...ofCases, ...tellOf(threadId, 'thread_updated', told, changed, now)]);
  return threadId;
}
