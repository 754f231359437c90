import { createHash, randomBytes } from 'node:crypto';
import { findGroup } from '@/lib/db/group';
import {
  createInvitation,
  findInvitation,
  findInvitationByToken,
  lockInvitation,
  revokeInvitation,
} from '@/lib/db/invitation';
import { createMembership } from '@/lib/db/membership';
import { isInvitationOpen } from '@/lib/domain/groups/group';
import { notFound } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from './context';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** A link's secret, told once: only its hash is stored. */
export async function invite({ db, actor, now, newId }: Context, input: { groupId: string; days: number }) {
  const userId = requireUserId(actor);
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + input.days * 86_400_000);
  await db.$transaction(async (tx) => {
    authorize(await lockActor(tx, actor, input.groupId), 'group.invite', await findGroup(tx, input.groupId));
    const { groupId } = input;
    await createInvitation(tx, {
      id: newId(),
      groupId,
      tokenHash: hashOf(token),
      createdById: userId,
      createdAt: now,
      expiresAt,
    });
  });
  return { token, expiresAt };
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
  const found = await findInvitationByToken(db, hashOf(token));
  if (!found || !isInvitationOpen(found.invitation, now)) throw notFound();
  const { invitation, group } = found;
  return {
    group: { name: group.name, description: group.description, memberCount: group.memberCount },
    invitedBy: invitation.createdByName,
    expiresAt: invitation.expiresAt.toISOString(),
    /** Where to go when one is a member already. */
    memberOf: actor.groupIds.has(invitation.groupId) ? invitation.groupId : null,
  };
}

/** Joins by a link; the invitation is held meanwhile, so that revoking it and joining by it have an order. */
export async function join({ db, actor, now }: Context, token: string) {
  const userId = requireUserId(actor);
  return db.$transaction(async (tx) => {
    const invitation = await lockInvitation(tx, hashOf(token));
    if (!invitation || !isInvitationOpen(invitation, now)) throw notFound();
    await createMembership(tx, {
      groupId: invitation.groupId,
      userId,
      joinedAt: now,
      invitationId: invitation.id,
    });
    return { groupId: invitation.groupId };
  });
}
