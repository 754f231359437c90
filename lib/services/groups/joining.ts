/** The ways into a group: by an invitation's link, by coming in where it is open, by asking where one may ask. */
import { countMembers, findGroup, holdDoor } from '@/lib/db/group';
import { countUse, findInvitationByToken, lockInvitation, readClock } from '@/lib/db/invitation';
import { createRequest, endRequest, findRequest, updateRequest } from '@/lib/db/join-request';
import { listCaretakersUntil } from '@/lib/db/governance/names';
import { createMembership, findExclusion, isMember } from '@/lib/db/membership';
import { listJoinableGroups } from '@/lib/db/visibility';
import { opensAgainAt } from '@/lib/domain/groups/door';
import { isInvitationOpen } from '@/lib/domain/groups/group';
import { AppError, notFound } from '@/lib/errors';
import type { Db } from '@/lib/db/client';
import type { Actor } from '@/lib/policy/actor';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentFront } from '@/lib/present/joining';
import { lockActor, requireUserId, type Context } from '../context';
import { currentReadingOf } from '../shelf/current-reading';
import { hashOfInvitation } from './invitation-token';
import { keepPaceOfInvitation } from './pace';

/** Nobody else's yes goes round what the members have decided by a grave ballot. */
async function refuseExcluded(tx: Db, groupId: string, userId: string, now: Date): Promise<void> {
  if (await findExclusion(tx, groupId, userId, now)) throw new AppError('forbidden', 'excluded');
}

/** Where one lands: in the margin of what the group reads now, or (textId null) at the group itself. */
export type Landing = { groupId: string; textId: string | null };

/** The actor as they are once they are in. */
const within = (actor: Actor, groupId: string): Actor => ({
  ...actor,
  groupIds: new Set([...actor.groupIds, groupId]),
});

export async function land(db: Db, actor: Actor, groupId: string): Promise<Landing> {
  const group = authorize(within(actor, groupId), 'group.read', await findGroup(db, groupId));
  return { groupId, textId: (await currentReadingOf(db, group))?.textId ?? null };
}

/** What a group is and how one comes in, for whoever may come in, and for whoever is in. */
export async function openFront({ db, actor, now }: Context, groupId: string) {
  const unchecked = await findGroup(db, groupId);
  const group = authorize(actor, 'group.find', unchecked);
  const [memberCount, caretakers, asked] = await Promise.all([
    countMembers(db, groupId),
    listCaretakersUntil(db, [groupId], now),
    actor.userId === null ? null : findRequest(db, groupId, actor.userId),
  ]);
  return presentFront(group, actor, {
    memberCount,
    caretakerUntil: caretakers.get(groupId) ?? null,
    asked: asked && authorize(actor, 'request.read', asked),
  });
}

/** The groups that one could come into or ask to, and is not in. */
export async function listFronts({ db, actor, now }: Context) {
  requireUserId(actor);
  const groups = await listJoinableGroups(db, actor);
  const ids = groups.map(({ group }) => reveal(group).id);
  const caretakers = await listCaretakersUntil(db, ids, now);
  return groups.map(({ group, ...counted }) => {
    const caretakerUntil = caretakers.get(reveal(group).id) ?? null;
    return presentFront(group, actor, { ...counted, caretakerUntil, asked: null });
  });
}

/**
 * Joins by a link; the invitation is held meanwhile, so that revoking it and joining by it have an order, and so have two
 * who want its last use. Whoever is in already takes no use of it.
 */
export async function join({ db, actor, now }: Context, token: string): Promise<Landing> {
  const userId = requireUserId(actor);
  const hash = hashOfInvitation(token);
  await keepPaceOfInvitation(db, hash);
  return db.$transaction(async (tx) => {
    const found = await findInvitationByToken(tx, hash);
    if (!found) throw notFound();
    const { id, groupId } = found.invitation;
    // The membership first, as who leaves holds it and then takes their invitations back.
    await lockActor(tx, actor, groupId, 'update');
    const invitation = await lockInvitation(tx, hash);
    if (!invitation) throw notFound();
    // Asked only now: the same form sent twice may have let them in meanwhile, and the end may have come while they waited.
    if (!(await isMember(tx, groupId, userId))) {
      const at = Math.max(now.getTime(), (await readClock(tx)).getTime());
      if (!isInvitationOpen(invitation, new Date(at))) throw notFound();
      await refuseExcluded(tx, groupId, userId, now);
      const entered = await createMembership(tx, { groupId, userId, joinedAt: now, invitationId: id });
      if (entered > 0) await countUse(tx, invitation);
      await endRequest(tx, groupId, userId, now);
    }
    return land(tx, actor, groupId);
  });
}

/** A group that anyone may enter is not taken over in a night: told when to come again. By an invitation one comes in at any time. */
async function refuseCrowd(tx: Db, groupId: string, userId: string, now: Date): Promise<void> {
  const { members, entered } = await holdDoor(tx, groupId, now);
  const until = opensAgainAt(members, entered, now);
  if (until === null || (await isMember(tx, groupId, userId))) return;
  throw new AppError('rate_limited', 'crowded', {
    retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)),
  });
}

/** Comes into an open group. */
export async function enter({ db, actor, now }: Context, groupId: string): Promise<Landing> {
  const userId = requireUserId(actor);
  return db.$transaction(async (tx) => {
    authorize(actor, 'group.join', await findGroup(tx, groupId));
    await refuseExcluded(tx, groupId, userId, now);
    await refuseCrowd(tx, groupId, userId, now);
    await createMembership(tx, { groupId, userId, joinedAt: now });
    return land(tx, actor, groupId);
  });
}

/** Asks to be let in, with a line; asking again while that waits changes the line. */
export async function ask({ db, actor, now }: Context, input: { groupId: string; line: string }) {
  const userId = requireUserId(actor);
  const { groupId, line } = input;
  await db.$transaction(async (tx) => {
    authorize(await lockActor(tx, actor, groupId), 'group.ask', await findGroup(tx, groupId));
    await createRequest(tx, { groupId, userId, line, askedAt: now });
  });
}

export async function withdraw({ db, actor, now }: Context, groupId: string) {
  const userId = requireUserId(actor);
  const request = authorize(actor, 'request.withdraw', await findRequest(db, groupId, userId));
  await updateRequest(db, request, { withdrawnAt: now });
}

type Answer = { groupId: string; userId: string };

/** A member says yes, and whoever asked is in. What was withdrawn meanwhile is not there any more. */
export async function accept({ db, actor, now }: Context, { groupId, userId }: Answer) {
  const acceptedById = requireUserId(actor);
  await db.$transaction(async (tx) => {
    const held = await lockActor(tx, actor, groupId);
    const request = authorize(held, 'request.answer', await findRequest(tx, groupId, userId));
    await refuseExcluded(tx, groupId, userId, now);
    if (!(await updateRequest(tx, request, { acceptedAt: now }))) throw notFound();
    await createMembership(tx, { groupId, userId, joinedAt: now, acceptedById });
  });
}

/** A member takes it out of the way, or puts it back; the asker is told nothing, and any member may still say yes. */
export async function setAside({ db, actor, now }: Context, input: Answer & { aside: boolean }) {
  const { groupId, userId, aside } = input;
  await db.$transaction(async (tx) => {
    const held = await lockActor(tx, actor, groupId);
    const request = authorize(held, 'request.answer', await findRequest(tx, groupId, userId));
    await updateRequest(tx, request, { setAsideAt: aside ? now : null });
  });
}
