import type {
  CameBy,
  FormerName,
  Group,
  GroupKind,
  GroupReaders,
  Invitation,
  Member,
  Reading,
} from '@/lib/domain/groups/group';
import { invitationAbilities } from '@/lib/policy/abilities';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';

type OfGroup = Authorized<'group.read', Group>;

export type GroupView = {
  id: string;
  name: string;
  description: string;
  kind: GroupKind;
  readers: GroupReaders;
  /** Where its members have let everyone read it: since when. */
  openedOn?: string;
};
export type MemberView = {
  id: string;
  name: string;
  joinedAt: string;
  by: CameBy | null;
};
export type ReadingView = { textId: string; title: string; authors: string[]; year: string };
export type InvitationView = {
  id: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  /** How many more it lets in; null is any number. */
  usesLeft: number | null;
  byMail: boolean;
  abilities: { revoke: boolean };
};

export function presentGroup(group: OfGroup): GroupView {
  const { id, name, description, kind, readers, readersSince } = reveal(group);
  const isOpened = readers === 'world' && readersSince !== null;
  return {
    ...{ id, name, description, kind, readers },
    ...(isOpened && { openedOn: readersSince.toISOString() }),
  };
}

/** A member as the group's other members see them: never the e-mail address. */
export function presentMember(_: Authorized<'member.list', Group>, member: Member): MemberView {
  const { userId, name, joinedAt, by } = member;
  return { id: userId, name, joinedAt: joinedAt.toISOString(), by };
}

export function presentReading(_: OfGroup, { textId, title, authors, year }: Reading): ReadingView {
  return { textId, title, authors, year };
}

/** Without its secret, which is told once, to whoever made it. */
export function presentInvitation(
  invitation: Authorized<'invitation.read', Invitation>,
  actor: Actor,
): InvitationView {
  const { id, groupId, createdById, createdByName, createdAt, expiresAt, uses, used, byMail, hostId } =
    reveal(invitation);
  return {
    id,
    createdBy: createdByName,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usesLeft: uses === null ? null : uses - used,
    byMail,
    abilities: invitationAbilities(actor, { groupId, createdById, hostId }),
  };
}

export type FormerNameView = Omit<FormerName, 'changedAt'> & { changedAt: string };

/** What a group was called before is for those who could put it back. */
export const presentFormerName = (
  _: Authorized<'group.rename', Group>,
  { changedAt, ...former }: FormerName,
): FormerNameView => ({ ...former, changedAt: changedAt.toISOString() });

/** Whoever reads in a group may name its members. */
export const presentName = (_: OfGroup, { id, name }: { id: string; name: string }) => ({ id, name });

/** That a group is no more: since when, by whom, and why. Its own vote says why by itself. */
export type DissolvedView = {
  at: string;
  by: 'vote' | 'host' | 'operator';
  /** Who it was, where the host closed it. */
  host: string | null;
  reason: string | null;
};

export const presentDissolution = (
  group: OfGroup,
  found: (Omit<DissolvedView, 'at'> & { at: Date }) | null,
): DissolvedView | null =>
  reveal(group).dissolvedAt === null || found === null ? null : { ...found, at: found.at.toISOString() };
