/**
 * A group of one's own from another, which is nobody's to refuse: its shelf as far as it is theirs to pass on, and the notes that
 * they began there, in their own words alone. Each step can be done again: what is there already is left as it is.
 */
import { createComment } from '@/lib/db/comment';
import { createEvents } from '@/lib/db/event';
import { findGroup } from '@/lib/db/group';
import { findMargin } from '@/lib/db/margin';
import { findThreadIdBefore, lockComments } from '@/lib/db/move';
import { listOwnThreadIds } from '@/lib/db/splitting';
import { createThread, findThread } from '@/lib/db/thread';
import { graft } from '@/lib/domain/threading/graft';
import { AppError } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentGroup } from '@/lib/present/group';
import { requireUserId, type Context } from '../context';
import { copyPlan } from '../shelf/copy-plan';
import { foundGroup } from './groups';
import { holdThreads, tellOf } from '../margin/held-threads';
import { keepMentions } from '../margin/mentions';
import { authorizeMember } from './own-group';

type Splitting = {
  groupId: string;
  /** Made by the browser: the same again is the same group, and goes on where it stopped. */
  clientId: string;
  name: string;
  description: string;
};

/** Gives the new group, and the titles of texts that are not theirs to pass on. */
export async function splitOff(context: Context, { groupId, clientId, ...named }: Splitting) {
  requireUserId(context.actor);
  authorizeMember(context.actor, await findGroup(context.db, groupId));
  const { groupId: toId } = await foundGroup(context, { ...named, clientId });
  const { actor } = context;
  const within: Context = { ...context, actor: { ...actor, groupIds: new Set([...actor.groupIds, toId]) } };
  const { leftOut } = await copyPlan(within, { groupId, toId, clientId, firstDate: null });
  for (const threadId of await listOwnThreadIds(context.db, actor, groupId, toId))
    await copyNote(within, threadId, toId);
  return { groupId: toId, leftOut };
}

/** One note by itself, so that a thousand hold nobody up; of what may not be copied, or is gone by now, nothing. */
async function copyNote(context: Context, threadId: string, toId: string): Promise<void> {
  await context.db
    .$transaction((tx) => copy(context, tx, threadId, toId))
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
}

async function copy(context: Context, tx: Parameters<typeof findThread>[0], threadId: string, toId: string) {
  const { newId, now } = context;
  const authorId = requireUserId(context.actor);
  const actor = await holdThreads(tx, context.actor, threadId, toId);
  const from = authorize(actor, 'thread.share', await findThread(tx, threadId));
  if ((await findThreadIdBefore(tx, from, toId)) !== null) return;
  const { annotation, highlight, question } = reveal(from);
  const there = { kind: 'group', groupId: toId } as const;
  authorize(actor, 'annotation.create', await findMargin(tx, annotation.textId, there));
  // What the group has folded, hidden or sealed stays before it: said anew elsewhere it would stand there as if nothing were.
  const own = graft(
    await lockComments(tx, from),
    (each) => each.authorId === authorId && each.deletedAt === null && each.heldAs === null,
  );
  if (own.length === 0 && !highlight) return;
  const id = newId();
  const about = { annotationId: annotation.id, textId: annotation.textId, groupId: toId };
  await createThread(tx, { ...about, id, highlight, question, createdAt: now, copiedAt: now });
  const copies = new Map<string, string>();
  for (const [index, { id: saidId, parentId, body }] of own.entries()) {
    const parent = parentId === null ? null : (copies.get(parentId) ?? null);
    // A millisecond keeps what was said one after another in that order.
    const at = { createdAt: new Date(now.getTime() + index), parentId: parent, noteId: null };
    const commentId = newId();
    await createComment(tx, { id: commentId, clientId: newId(), threadId: id, authorId, body, ...at });
    await keepMentions(tx, commentId, body);
    copies.set(saidId, commentId);
  }
  await createEvents(tx, tellOf(id, 'thread_created', 'comment_created', [...copies.values()], now));
}

/** What it is called, for whoever may start one from it. */
export async function openSplitting({ db, actor }: Context, groupId: string) {
  requireUserId(actor);
  return presentGroup(authorizeMember(actor, await findGroup(db, groupId)));
}
