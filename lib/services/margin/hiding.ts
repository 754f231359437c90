/** “Hide for me”: one comment, or whatever somebody says. Nobody else is told, and for nobody else anything changes. */
import { findComment } from '@/lib/db/comment';
import {
  findHidden,
  hideAuthor,
  hideComment,
  hideMarker,
  listHiddenPeople,
  showComment,
  showPerson,
} from '@/lib/db/hidden';
import { findThread } from '@/lib/db/thread';
import { hidesNothing, type Hidden } from '@/lib/domain/threading/hidden';
import { authorize } from '@/lib/policy/authorized';
import { requireUserId, type Context } from '../context';

export const readHidden = async ({ db, actor }: Context): Promise<Hidden> =>
  actor.userId === null ? hidesNothing : findHidden(db, actor.userId);

export type Hiding = { commentId: string; what: 'comment' | 'author' } | { threadId: string };

/** Hides a comment, or its author or a conversation’s wherever they write. Gives all that is hidden now. */
export async function hide(context: Context, hiding: Hiding): Promise<Hidden> {
  const { db, actor, now } = context;
  const userId = requireUserId(actor);
  if ('threadId' in hiding) {
    const thread = authorize(actor, 'thread.hide', await findThread(db, hiding.threadId));
    await hideMarker(db, userId, thread, now);
    return readHidden(context);
  }
  const { commentId, what } = hiding;
  const comment = authorize(actor, 'comment.hide', await findComment(db, commentId));
  await (what === 'author' ? hideAuthor : hideComment)(db, userId, comment, now);
  return readHidden(context);
}

/** Shows again what one has hidden; what is not hidden stays as it is. */
export async function unhide(
  context: Context,
  { commentId, personId }: { commentId?: string | undefined; personId?: string | undefined },
): Promise<Hidden> {
  const { db, actor } = context;
  const userId = requireUserId(actor);
  if (commentId !== undefined) await showComment(db, userId, commentId);
  if (personId !== undefined) await showPerson(db, userId, personId);
  return readHidden(context);
}

/** Whom one has hidden, to show them again. */
export const listHidden = async ({ db, actor }: Context) => listHiddenPeople(db, requireUserId(actor));
