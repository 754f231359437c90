/** What somebody whom a group has excluded still has of it: until when, and the way to ask to be let in again. */
import { createRequest, findRequest } from '@/lib/db/join-request';
import { findOwnExclusion, listExcluding } from '@/lib/db/membership';
import type { Exclusion } from '@/lib/domain/groups/group';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentExclusion } from '@/lib/present/excluded';
import { lockActor, requireUserId, type Context } from '../context';

const comesInAsAnybody = ({ until, kind }: Exclusion, now: Date) => until <= now && kind !== 'invitation';

/** Null for everybody else, and where it is over and one comes in as anybody does. */
export async function openExclusion({ db, actor, now }: Context, groupId: string) {
  if (actor.userId === null || actor.groupIds.has(groupId)) return null;
  const found = await findOwnExclusion(db, groupId, actor.userId, now);
  const exclusion = found && authorize(actor, 'exclusion.read', found);
  if (!exclusion || comesInAsAnybody(reveal(exclusion), now)) return null;
  const asked = await findRequest(db, groupId, actor.userId);
  return presentExclusion(exclusion, {
    asked: asked && authorize(actor, 'request.read', asked),
    now,
  });
}

export async function listExclusions(context: Context) {
  const { db, actor } = context;
  if (actor.userId === null) return [];
  const groups = await listExcluding(db, actor.userId);
  const views = await Promise.all(groups.map(({ groupId }) => openExclusion(context, groupId)));
  return views.flatMap((view) => view ?? []);
}

/** When its time has passed; the yes of one member lets them in, as it does anybody who asks. */
export async function askAgain({ db, actor, now }: Context, input: { groupId: string; line: string }) {
  const userId = requireUserId(actor);
  const { groupId, line } = input;
  await db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    const found = await findOwnExclusion(tx, groupId, userId, now);
    if (!found) throw notFound();
    authorize(locked, 'exclusion.ask', found);
    await createRequest(tx, { groupId, userId, line, askedAt: now });
  });
}
