import {
  createComment,
  findComment,
  findCommentByClientId,
  isInThread,
  removeComment,
  restoreComment,
  updateComment,
} from '@/lib/db/comment';
import { createEvents, type NewEvent } from '@/lib/db/event';
import { holdThread, noteAnswerChanged, wakeThread } from '@/lib/db/standing';
import { relinkPassages } from '@/lib/db/passage-link';
import { holdNote, rewordCopies } from '@/lib/db/sharing';
import { listReadableCommentsById } from '@/lib/db/visibility';
import { findThread } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import { editDraftId, type Seen } from '@/lib/domain/drafts/draft';
import type { Comment } from '@/lib/domain/threading/thread';
import { AppError, invalid, notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentComment } from '@/lib/present/comment';
import { refuseOpenedThread } from './among-members';
import { lockActor, requireUserId, type Context } from '../context';
import { holdCases, tellCases } from '../governing/author';
import { settle } from './drafts';
import { keepMentions } from './mentions';
import { refuseMuted } from './mute';
import { once } from '../once';
import { keepPaceIn } from '../groups/pace';

/** What is told of a conversation that stands otherwise than before. */
const changedThread = (changed: boolean, threadId: string, createdAt: Date): NewEvent[] =>
  changed ? [{ kind: 'thread_updated', threadId, commentId: null, createdAt }] : [];

const toId = (comment: { id: string } | null) => comment?.id ?? null;

async function requireComment({ actor, db }: Context, id: string) {
  const [comment] = await listReadableCommentsById(db, actor, [id]);
  if (!comment) throw notFound();
  return presentComment(comment, actor);
}

/** Adds a comment to a Thread, answering another one or the Thread as a whole. The same clientId again is the same write. */
export async function reply(
  context: Context,
  input: {
    threadId: string;
    clientId: string;
    parentId: string | null;
    body: string;
    amongMembers?: readonly string[] | undefined;
    draft?: Seen | undefined;
  },
) {
  const { actor, db, now, newId } = context;
  const authorId = requireUserId(actor);
  const { threadId, parentId, amongMembers, draft, ...comment } = input;
  const find = async () => {
    const earlier = await findCommentByClientId(db, authorId, input.clientId);
    return earlier && toId(reveal(authorize(actor, 'comment.read', earlier)));
  };
  const create = () =>
    db.$transaction(async (tx) => {
      const unchecked = await findThread(tx, threadId);
      const seen = reveal(authorize(actor, 'thread.read', unchecked));
      const locked = await lockActor(tx, actor, toGroupId(seen.audience));
      const thread = authorize(locked, 'thread.reply', unchecked);
      if (parentId !== null && !(await isInThread(tx, threadId, parentId)))
        throw invalid('parentId', 'parent_elsewhere');
      await refuseMuted(tx, toGroupId(seen.audience), authorId, now);
      refuseOpenedThread(seen, amongMembers);
      const id = newId();
      await createComment(tx, { ...comment, threadId, parentId, id, authorId, createdAt: now });
      await keepMentions(tx, id, comment.body);
      const { textId } = seen.annotation;
      await settle(tx, context, { id: comment.clientId, textId, body: comment.body, seen: draft });
      const woken = await wakeThread(tx, thread);
      await keepPaceIn(tx, { groupId: toGroupId(seen.audience), userId: authorId, at: now });
      await createEvents(tx, [
        { kind: 'comment_created', threadId, commentId: id, createdAt: now },
        ...changedThread(woken, threadId, now),
      ]);
      return id;
    });
  const { value, created } = await once(find, create);
  return { comment: await requireComment(context, value), created };
}

/**
 * New words for one's own comment, in place of the version one saw. `conflict` carries what stands there now when
 * that version is no longer current; words that stand there already are the same write. A note that stands before
 * several audiences is edited in all of them at once.
 */
export async function edit(
  context: Context,
  input: { commentId: string; version: number; body: string; draft?: Seen | undefined },
) {
  const { actor, db, now } = context;
  const done = await db.$transaction(async (tx) => {
    const find = async () => authorize(actor, 'comment.update', await findComment(tx, input.commentId));
    const seen = await find();
    await holdCases(tx, reveal(seen));
    // Read again where it is held: another device may be sharing it with one more group.
    const comment = isNote(reveal(seen)) ? await holdNote(tx, seen).then(find) : seen;
    const { threadId, body, thread } = reveal(comment);
    const id = editDraftId(input.commentId);
    const draft = { id, textId: thread.textId, body: input.body, seen: input.draft };
    if (body === input.body) return settle(tx, context, draft).then(() => true);
    if (!(await updateComment(tx, comment, { body: input.body, from: input.version, at: now }))) return false;
    await settle(tx, context, draft);
    const changed = [
      { id: input.commentId, threadId },
      ...(await rewordCopies(tx, comment, input.body, now)),
    ];
    await relinkPassages(
      tx,
      changed.map(({ id: each }) => each),
    );
    for (const each of changed) await keepMentions(tx, each.id, input.body);
    const ofCases = await tellCases(
      tx,
      context,
      changed.map(({ id: each }) => each),
      { kind: 'edited', body: input.body },
    );
    await createEvents(tx, [
      ...ofCases,
      ...changed.map((each): NewEvent => ({
        kind: 'comment_updated',
        threadId: each.threadId,
        commentId: each.id,
        createdAt: now,
      })),
    ]);
    return true;
  });
  const current = await requireComment(context, input.commentId);
  if (!done) throw new AppError('conflict', 'edited_elsewhere', { current });
  return { comment: current };
}

/** The words of a note itself: only they stand before several audiences. */
const isNote = ({ parentId, author, thread }: Comment) => parentId === null && author.id === thread.authorId;

/** Takes one's own comment away; doing so again is the same. Its row and history stay. */
export async function remove(context: Context, commentId: string) {
  const { actor, db, now } = context;
  await db.$transaction(async (tx) => {
    const found = await findComment(tx, commentId);
    if (isOwnAnd(context, found, (comment) => comment.removedAt !== null)) return;
    const comment = authorize(actor, 'comment.remove', found);
    await holdCases(tx, reveal(comment));
    await holdThread(tx, reveal(comment).threadId);
    if (!(await removeComment(tx, comment, now))) return;
    const { threadId } = reveal(comment);
    const answered = await noteAnswerChanged(tx, reveal(comment));
    const ofCases = await tellCases(tx, context, [commentId], { kind: 'removed' });
    await createEvents(tx, [
      ...ofCases,
      { kind: 'comment_removed', threadId, commentId, createdAt: now },
      ...changedThread(answered, threadId, now),
    ]);
  });
  return { comment: await requireComment(context, commentId) };
}

/** Undoes a removal. */
export async function restore(context: Context, commentId: string) {
  const { actor, db, now } = context;
  await db.$transaction(async (tx) => {
    const found = await findComment(tx, commentId);
    if (isOwnAnd(context, found, (comment) => comment.removedAt === null)) return;
    const comment = authorize(actor, 'comment.restore', found);
    await holdCases(tx, reveal(comment));
    await holdThread(tx, reveal(comment).threadId);
    if (!(await restoreComment(tx, comment))) return;
    const { threadId, body } = reveal(comment);
    const answered = await noteAnswerChanged(tx, reveal(comment));
    const ofCases = await tellCases(tx, context, [commentId], { kind: 'restored', body });
    await createEvents(tx, [
      ...ofCases,
      { kind: 'comment_updated', threadId, commentId, createdAt: now },
      ...changedThread(answered, threadId, now),
    ]);
  });
  return { comment: await requireComment(context, commentId) };
}

/** Whether this is the actor's own comment and stands already as a repeated write would leave it. */
function isOwnAnd(
  { actor }: Context,
  found: Awaited<ReturnType<typeof findComment>>,
  done: (comment: Comment) => boolean,
) {
  const comment = reveal(authorize(actor, 'comment.read', found));
  return comment.author.id === actor.userId && done(comment);
}
