import { hostOf, type Group, type Invitation } from '@/lib/domain/groups/group';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';
import { groupFields, hostField, hostIdOf } from './group';

const fields = {
  id: true,
  groupId: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  uses: true,
  used: true,
  byMail: true,
  createdBy: { select: { name: true } },
  ...hostField,
} as const;

type Row = Omit<Invitation, 'createdByName' | 'hostId'> & {
  createdBy: { name: string };
  group: Pick<Group, 'host'>;
};

const toInvitation = ({ createdBy, group, ...row }: Row): Invitation => ({
  ...row,
  createdByName: createdBy.name,
  hostId: hostIdOf({ group }),
});
const toUnchecked = (row: Row) => {
  const invitation = toInvitation(row);
  const { groupId, createdById, hostId } = invitation;
  return new Unchecked('invitation', invitation, { groupId, createdById, hostId });
};

type NewInvitation = {
  id: string;
  groupId: string;
  tokenHash: string;
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
  uses: number | null;
  byMail: boolean;
};

export const createInvitation = (db: Db, invitation: NewInvitation) =>
  db.invitation.create({ data: invitation, select: { id: true } });

export async function findInvitation(db: Db, id: string) {
  const row = await db.invitation.findUnique({ where: { id }, select: fields });
  return row && toUnchecked(row);
}

/** Those that can still be used, newest first. */
export async function listOpenInvitations(db: Db, group: Authorized<'group.read', Group>, now: Date) {
  const rows = await db.invitation.findMany({
    where: { groupId: reveal(group).id, revokedAt: null, expiresAt: { gt: now } },
    select: fields,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.filter(({ uses, used }) => uses === null || used < uses).map(toUnchecked);
}

/** What the holder of a link may know before joining; holding the secret is the permission. */
export async function findInvitationByToken(db: Db, tokenHash: string) {
  const row = await db.invitation.findUnique({
    where: { tokenHash },
    select: {
      ...fields,
      group: {
        select: {
          name: true,
          description: true,
          readers: true,
          host: groupFields.host,
          _count: { select: { memberships: { where: { leftAt: null } } } },
        },
      },
    },
  });
  if (!row) return null;
  const { group } = row;
  return {
    invitation: toInvitation(row),
    host: hostOf(group),
    group: {
      name: group.name,
      description: group.description,
      readers: group.readers,
      memberCount: group._count.memberships,
    },
  };
}

export const revokeInvitation = (
  db: Db,
  invitation: Authorized<'invitation.revoke', Invitation>,
  revokedAt: Date,
) => db.invitation.updateMany({ where: { id: reveal(invitation).id, revokedAt: null }, data: { revokedAt } });

type Held = Pick<Invitation, 'id' | 'groupId' | 'expiresAt' | 'revokedAt' | 'uses' | 'used'>;

/**
 * Holds the invitation until the transaction ends: it is not revoked while somebody joins by it, and of two who come by
 * its last use one waits for the other.
 */
export async function lockInvitation(db: Db, tokenHash: string): Promise<Held | null> {
  const rows = await db.$queryRaw<Held[]>`
    SELECT id, "groupId", "expiresAt", "revokedAt", uses, used
    FROM invitations WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
  return rows[0] ?? null;
}

/** The time at this moment by the database's clock, not that at which a request or its transaction began. */
export async function readClock(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<[{ at: Date }]>`SELECT clock_timestamp() AS at`;
  return row.at;
}

/** One more has come in by it. */
export const countUse = (db: Db, { id }: Held) =>
  db.invitation.update({ where: { id }, data: { used: { increment: 1 } }, select: { id: true } });

/** Who has left lets nobody in any more, themselves included. */
export const revokeInvitationsOf = (db: Db, groupId: string, createdById: string, revokedAt: Date) =>
  db.invitation.updateMany({ where: { groupId, createdById, revokedAt: null }, data: { revokedAt } });
