/** A conversation from before its group was opened to the world: everyone may read it when all who wrote in it agree. */
import type { Db } from '@/lib/db/client';
import { findOpening, loadOpening, putConsent } from '@/lib/db/consent';
import { createEvents } from '@/lib/db/event';
import { holdThread } from '@/lib/db/standing';
import { findThread } from '@/lib/db/thread';
import { toGroupId } from '@/lib/domain/audience';
import { AppError, notFound } from '@/lib/errors';
import type { Actor } from '@/lib/policy/actor';
import { authorize, grantedWith, reveal } from '@/lib/policy/authorized';
import { presentOpening } from '@/lib/present/opening';
import { lockActor, requireUserId, type Context } from '../context';

type Which = { groupId: string; threadId: string };

/** For the members of its group; to everybody else there is no such question. */
async function find(db: Db, actor: Actor, { groupId, threadId }: Which) {
  const readable = authorize(actor, 'thread.read', await findThread(db, threadId));
  const { audience, openTo, keptFor } = reveal(readable);
  const isTheirs = toGroupId(audience) === groupId && actor.groupIds.has(groupId) && keptFor === null;
  if (!isTheirs || (openTo !== 'earlier' && openTo !== 'world')) throw notFound();
  return readable;
}

export async function openOpening({ db, actor }: Context, which: Which) {
  requireUserId(actor);
  const readable = await find(db, actor, which);
  return presentOpening(grantedWith(readable, await loadOpening(db, readable)), actor);
}

/** Agrees, or thinks better of it as long as somebody else has not agreed. Doing so again is the same. */
export async function sayOpening({ db, actor, now }: Context, input: Which & { agrees: boolean }) {
  const userId = requireUserId(actor);
  const { groupId, threadId, agrees } = input;
  await db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    await holdThread(tx, threadId);
    const readable = await find(tx, locked, { groupId, threadId });
    const { writerIds, agreedIds } = await loadOpening(tx, readable);
    if (writerIds.includes(userId) && agreedIds.includes(userId) === agrees) return;
    // Everybody reads it by now: nobody alone takes back what all have said.
    if (reveal(readable).openTo === 'world') throw new AppError('conflict');
    const opening = authorize(locked, 'thread.open', await findOpening(tx, readable));
    await putConsent(tx, opening, { userId, agrees });
    await createEvents(tx, [{ kind: 'thread_updated', threadId, commentId: null, createdAt: now }]);
  });
}
