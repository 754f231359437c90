/**
 * One note before several audiences: a conversation of its own before each, its own words the same in all. Whoever is in
 * only one of them is told nothing of the others, not even by when something happens.
 */
import type { Db } from '@/lib/db/client';
import { createComment } from '@/lib/db/comment';
import { createEvents } from '@/lib/db/event';
import { findMargin } from '@/lib/db/margin';
import { findThreadIdBefore, lockComments, setRemoved, type Said } from '@/lib/db/move';
import { createSharing, findSharing, isHeldIn, setNoteId, standsElsewhere } from '@/lib/db/sharing';
import { wakeThread } from '@/lib/db/standing';
import { findThread, setHighlight } from '@/lib/db/thread';
import type { Thread } from '@/lib/domain/threading/thread';
import { AppError } from '@/lib/errors';
import { authorize, reveal, type Authorized } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';
import { tellTaken } from '../governing/author';
import { holdThreads, openThread, tellOf } from './held-threads';
import { keepMentions } from './mentions';
import { refuseMuted } from './mute';
import { isHeld, refuseHeld, refuseJudged } from './moves';
import { once } from '../once';
import { keepPaceIn } from '../groups/pace';
import { requireThread } from './threads';

export type NewSharing = { clientId: string; threadId: string; groupId: string };

/**
 * Lets one more group have one's note, as it reads now and without what it said earlier, in a conversation of its own.
 * The same clientId again is the same act, also when the note was taken away from there since; where the note stands
 * already nothing is done. `conflict` when nothing of it stands any more in the conversation that was named.
 */
export async function shareThread(context: Context, input: NewSharing) {
  const userId = requireUserId(context.actor);
  const { value } = await once(
    async () => (await findSharing(context.db, userId, input.clientId))?.threadId ?? null,
    () => context.db.$transaction((tx) => share(context, tx, userId, input)),
  );
  return showAll(context, [input.threadId, value]);
}

/**
 * Takes one’s note away from one group and leaves it where else it stands: one’s own words there are removed, what
 * others answered stays with them. Doing so again is the same. `conflict` when it stands nowhere else.
 */
export async function withdrawThread(context: Context, input: { clientId: string; threadId: string }) {
  const userId = requireUserId(context.actor);
  await once(
    async () => (await findSharing(context.db, userId, input.clientId))?.threadId ?? null,
    () => context.db.$transaction((tx) => withdraw(context, tx, userId, input)),
  );
  return showNote(context, input.threadId);
}

/** A conversation, and every other about the same note that the actor knows of. */
export async function showNote(context: Context, threadId: string) {
  const { thread } = await requireThread(context, threadId);
  return showAll(context, [threadId, ...(thread.also ?? []).map((each) => each.threadId)]);
}

async function showAll(context: Context, ids: readonly string[]) {
  return { conversations: await Promise.all([...new Set(ids)].map((id) => requireThread(context, id))) };
}

async function share(context: Context, tx: Db, authorId: string, input: NewSharing): Promise<string> {
  const { threadId, groupId, clientId } = input;
  const actor = await holdThreads(tx, context.actor, threadId, groupId);
  // Another try of the same may have been held before this one.
  const done = await findSharing(tx, authorId, clientId);
  if (done) return done.threadId;
  const from = authorize(actor, 'thread.share', await findThread(tx, threadId));
  const { annotation, highlight } = reveal(from);
  const audience = { kind: 'group', groupId } as const;
  authorize(actor, 'annotation.create', await findMargin(tx, annotation.textId, audience));
  await refuseMuted(tx, groupId, authorId, context.now);
  const words = (await lockComments(tx, from)).find(isNote(authorId));
  if (!words && !highlight) throw new AppError('conflict', 'moved_elsewhere');
  if (words) await refuseHeld(tx, [words]);

  const known = await findThreadIdBefore(tx, from, groupId);
  const noteId = words?.noteId ?? null;
  if (known !== null && noteId !== null && (await isHeldIn(tx, known, [noteId]))) throw isHeld();
  const toThreadId = known ?? (await openThread(context, tx, from, groupId));
  const to = authorize(actor, 'thread.share', await findThread(tx, toThreadId));
  const marks = highlight && (await setHighlight(tx, to, true));
  const isThere = (await lockComments(tx, to)).some(isNote(authorId));
  const copyId =
    words && !isThere ? await repeat(context, tx, words, { threadId: toThreadId, authorId }) : null;
  const commentIds = copyId === null ? [] : [copyId];
  if (copyId !== null)
    await wakeThread(tx, authorize(actor, 'thread.reply', await findThread(tx, toThreadId)));
  const record = { id: context.newId(), clientId, authorId, threadId: toThreadId, createdAt: context.now };
  await createSharing(tx, { ...record, kind: 'added', highlight: marks, commentIds });
  if (!marks && copyId === null) return toThreadId;
  await keepPaceIn(tx, { groupId, userId: authorId, at: context.now });
  const opened = known === null ? 'thread_created' : 'thread_updated';
  await createEvents(tx, tellOf(toThreadId, opened, 'comment_created', commentIds, context.now));
  return toThreadId;
}

/** The words of a note: what its author said first in the conversation, to nobody in it. */
const isNote = (authorId: string) => (said: Said) =>
  said.authorId === authorId && said.parentId === null && said.deletedAt === null;

/** Says the same note there; from now on both are edited at once. */
async function repeat(
  { newId, now }: Context,
  tx: Db,
  words: Said,
  where: { threadId: string; authorId: string },
): Promise<string> {
  const noteId = words.noteId ?? newId();
  if (words.noteId === null) await setNoteId(tx, words.id, noteId);
  const [id, clientId] = [newId(), newId()];
  const { body } = words;
  await createComment(tx, { ...where, id, clientId, parentId: null, body, createdAt: now, noteId });
  await keepMentions(tx, id, body);
  return id;
}

async function withdraw(
  context: Context,
  tx: Db,
  authorId: string,
  { threadId, clientId }: { threadId: string; clientId: string },
): Promise<string> {
  const actor = await holdThreads(tx, context.actor, threadId, null);
  if (await findSharing(tx, authorId, clientId)) return threadId;
  const thread = authorize(actor, 'thread.withdraw', await findThread(tx, threadId));
  await requireElsewhere(tx, thread);
  const own = (await lockComments(tx, thread)).filter(
    (said) => said.authorId === authorId && said.deletedAt === null,
  );
  await refuseJudged(tx, own);
  const commentIds = own.map(({ id }) => id);
  await setRemoved(tx, thread, commentIds, context.now);
  const highlight = await setHighlight(tx, thread, false);
  const record = { id: context.newId(), clientId, authorId, threadId, createdAt: context.now };
  await createSharing(tx, { ...record, kind: 'taken', highlight, commentIds });
  const ofCases = await tellTaken(tx, context, commentIds);
  if (highlight || commentIds.length > 0)
    await createEvents(tx, [
      ...ofCases,
      ...tellOf(threadId, 'thread_updated', 'comment_removed', commentIds, context.now),
    ]);
  return threadId;
}

/** Where a note stands last it is not taken away, but removed, or moved. */
export async function requireElsewhere(
  tx: Db,
  thread: Authorized<'thread.share' | 'thread.withdraw', Thread>,
) {
  if (!(await standsElsewhere(tx, thread))) throw new AppError('conflict', 'last_audience');
}
