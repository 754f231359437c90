import type { Person } from '../accounts';

/** How one comes in: by an invitation, by asking, or by coming in. */
export const groupKinds = ['invitation', 'request', 'open'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Who reads a group's margin; `site`, everyone with an account, is the Commons' alone. */
export type GroupReaders = 'members' | 'site' | 'world';
export const chosenReaders = ['members', 'world'] as const satisfies readonly GroupReaders[];

/**
 * What is begun on the first day after a group was opened counts as begun before: the page that it is written on may have been
 * opened before, or the words have waited in a browser without a connection.
 */
export const openingGrace = 24 * 60 * 60_000;

export type Group = {
  id: string;
  name: string;
  description: string;
  kind: GroupKind;
  readers: GroupReaders;
  /** When the members last decided who reads it; null: it is as it was founded. */
  readersSince: Date | null;
  createdAt: Date;
  /** Set while the Commons is switched off. */
  closedAt: Date | null;
  /** From when on it is to be read and taken along, by those who were in it, and no more. */
  dissolvedAt: Date | null;
  /** By their own choice at the founding, or from another's hands; whether they can be it just now, `hostOf` says. */
  host: (Person & { suspendedAt: Date | null; deletedAt: Date | null }) | null;
};

/** What a group is called, and is said to be about. */
export type Naming = { name: string; description: string };
export type FormerName = Naming & {
  /** From 1 on, in the order of the changes. */
  version: number;
  /** Who changed it, and when: until then it was called so. */
  changedBy: string;
  changedAt: Date;
};

/** Who keeps who is in it and its dates. Whose account is shut keeps nothing meanwhile, and everybody does. */
export const hostOf = ({ host }: Pick<Group, 'host'>): Person | null =>
  host === null || host.suspendedAt !== null || host.deletedAt !== null
    ? null
    : { id: host.id, name: host.name };

/** How somebody came, and by whom; without a name where that one has left since. */
export type CameBy = { how: 'invitation' | 'yes'; name: string | null };

export type Member = {
  userId: string;
  name: string;
  joinedAt: Date;
  /** Null for whoever founded it or came in by themselves. */
  by: CameBy | null;
};

/** Whom the members excluded, until when; of the group no more than its name. */
export type Exclusion = { groupId: string; userId: string; name: string; kind: GroupKind; until: Date };

/** Whom the host has taken off the list: by whom, when and why; of the group no more than its name. */
export type TakenOff = { groupId: string; group: string; by: string; at: Date; reason: string };

/** Somebody who asks to be let in, and what they say with it. */
export type JoinRequest = {
  groupId: string;
  userId: string;
  name: string;
  line: string;
  askedAt: Date;
  setAsideAt: Date | null;
  /** Who alone may say yes. */
  hostId: string | null;
};

export type Invitation = {
  id: string;
  groupId: string;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** How many it may let in, null being any number; and how many it has. */
  uses: number | null;
  used: number;
  /** Sent to one address, which is kept nowhere. */
  byMail: boolean;
  /** Who keeps who is in the group. */
  hostId: string | null;
};

/** A Text on a Group's shelf. */
export type Reading = {
  id: string;
  groupId: string;
  textId: string;
  revisionId: string;
  title: string;
  authors: string[];
  year: string;
  addedAt: Date;
};

export const groupLimits = { name: 80, description: 500, line: 300, addresses: 20 } as const;
export const invitationDays = [1, 7, 30] as const;
/** For how many days the link in a letter is good. */
export const letterDays = 14;
/** How many people one link may let in; 0 is any number, until it expires. */
export const invitationUses = [1, 5, 10, 0] as const;

/** Open while it is neither revoked nor past its end, and lets in one more. */
export const isInvitationOpen = (
  { expiresAt, revokedAt, uses, used }: Pick<Invitation, 'expiresAt' | 'revokedAt' | 'uses' | 'used'>,
  now: Date,
) => revokedAt === null && expiresAt > now && (uses === null || used < uses);
