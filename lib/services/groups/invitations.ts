import type { Db } from '@/lib/db/client';
import { findCaretaker } from '@/lib/db/governance/names';
import { findGroup } from '@/lib/db/group';
import {
  createInvitation,
  findInvitation,
  findInvitationByToken,
  revokeInvitation,
} from '@/lib/db/invitation';
import { cameAloneSince } from '@/lib/db/membership';
import { newFor } from '@/lib/domain/groups/door';
import { hostOf, isInvitationOpen, letterDays } from '@/lib/domain/groups/group';
import { AppError, notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { hashOfInvitation, makeInvitationToken } from './invitation-token';
import { land } from './joining';

export { join } from './joining';

/** Or an open door that lets in so many a day would let in as many as the first of them likes. */
async function refuseNewcomer(tx: Db, groupId: string, userId: string, now: Date): Promise<void> {
  if (await cameAloneSince(tx, groupId, userId, new Date(now.getTime() - newFor)))
    throw new AppError('forbidden', 'invites_later');
}

/** A link's secret, told once: only its hash is stored. */
export async function invite(
  { db, actor, now, newId }: Context,
  /** `uses`: how many people it lets in; any number, where it does not say. */
  input: { groupId: string; days: number; uses?: number | null },
) {
  const userId = requireUserId(actor);
  const token = makeInvitationToken();
  const expiresAt = new Date(now.getTime() + input.days * 86_400_000);
  await db.$transaction(async (tx) => {
    const { groupId } = input;
    authorize(await lockActor(tx, actor, groupId), 'group.invite', await findGroup(tx, groupId));
    await refuseNewcomer(tx, groupId, userId, now);
    await createInvitation(tx, {
      id: newId(),
      groupId,
      tokenHash: hashOfInvitation(token),
      createdById: userId,
      createdAt: now,
      expiresAt,
      uses: input.uses ?? null,
      byMail: false,
    });
  });
  return { token, expiresAt };
}

/**
 * One link for each of so many letters, each for one person. To whom they go is not this service's to know: addresses
 * are kept nowhere.
 */
export async function inviteByLetters(context: Context, input: { groupId: string; letters: number }) {
  const { db, actor, now, newId } = context;
  const createdById = requireUserId(actor);
  const { groupId, letters } = input;
  const expiresAt = new Date(now.getTime() + letterDays * 86_400_000);
  const made = Array.from({ length: letters }, () => ({ id: newId(), token: makeInvitationToken() }));
  return db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    const { name, description, readers, host } = reveal(
      authorize(locked, 'group.invite', await findGroup(tx, groupId)),
    );
    await refuseNewcomer(tx, groupId, createdById, now);
    for (const { id, token } of made) {
      const tokenHash = hashOfInvitation(token);
      const given = { id, groupId, tokenHash, createdById, createdAt: now, expiresAt, uses: 1, byMail: true };
      await createInvitation(tx, given);
    }
    const hostName = hostOf({ host })?.name ?? null;
    return { made, expiresAt, group: { name, description, readers, host: hostName } };
  });
}

export async function revoke({ db, actor, now }: Context, invitationId: string) {
  await revokeInvitation(
    db,
    authorize(actor, 'invitation.revoke', await findInvitation(db, invitationId)),
    now,
  );
}

/** What the holder of a link sees before joining; the same answer for a link that never was, expired or was revoked. */
export async function openInvitation({ db, actor, now }: Context, token: string) {
  const found = await findInvitationByToken(db, hashOfInvitation(token));
  if (!found) throw notFound();
  const { invitation, group, host } = found;
  const isMember = actor.groupIds.has(invitation.groupId);
  if (!isMember && !isInvitationOpen(invitation, now)) throw notFound();
  return {
    group,
    invitedBy: invitation.createdByName,
    expiresAt: invitation.expiresAt.toISOString(),
    /** Where to go when one is a member already. */
    memberOf: isMember ? invitation.groupId : null,
    landing: isMember ? await land(db, actor, invitation.groupId) : null,
    caretaker: await findCaretaker(db, invitation.groupId, now),
    host: host?.name ?? null,
  };
}
