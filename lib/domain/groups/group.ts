export type Group = { id: string; name: string; description: string; createdAt: Date };

export type Member = { userId: string; name: string; joinedAt: Date };

export type Invitation = {
  id: string;
  groupId: string;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
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

export const groupLimits = { name: 80, description: 500 } as const;
export const invitationDays = [1, 7, 30] as const;

/** Open while it is neither revoked nor past its end. */
export const isInvitationOpen = (invitation: Pick<Invitation, 'expiresAt' | 'revokedAt'>, now: Date) =>
  invitation.revokedAt === null && invitation.expiresAt > now;
