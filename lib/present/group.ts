import type { Group, Invitation, Member, Reading } from '@/lib/domain/groups/group';
import { invitationAbilities } from '@/lib/policy/abilities';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';

type OfGroup = Authorized<'group.read', Group>;

export type GroupView = { id: string; name: string; description: string };
export type MemberView = { id: string; name: string; joinedAt: string };
export type ReadingView = { textId: string; title: string; authors: string[]; year: string };
export type InvitationView = {
  id: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  abilities: { revoke: boolean };
};

export function presentGroup(group: OfGroup): GroupView {
  const { id, name, description } = reveal(group);
  return { id, name, description };
}

/** A member as the group's other members see them: never the e-mail address. */
export function presentMember(_: OfGroup, member: Member): MemberView {
  return { id: member.userId, name: member.name, joinedAt: member.joinedAt.toISOString() };
}

export function presentReading(_: OfGroup, { textId, title, authors, year }: Reading): ReadingView {
  return { textId, title, authors, year };
}

/** Without its secret, which is told once, to whoever made it. */
export function presentInvitation(
  invitation: Authorized<'invitation.read', Invitation>,
  actor: Actor,
): InvitationView {
  const { id, groupId, createdById, createdByName, createdAt, expiresAt } = reveal(invitation);
  return {
    id,
    createdBy: createdByName,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    abilities: invitationAbilities(actor, { groupId, createdById }),
  };
}
