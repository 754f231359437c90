import type { Exclusion } from '@/lib/domain/groups/group';
import { Prisma } from '@/lib/generated/prisma/client';
import { Unchecked } from '@/lib/policy/authorized';
import { commonsId } from '@/lib/domain/groups/commons';
import type { Db } from './client';

/** `update` for who is about to change the row: two who share it and then both want it wait for each other for ever. */
export type MembershipLock = 'share' | 'update';

/**
 * Takes a share of the actor's membership row until the transaction ends, and tells whether they are a member: a
 * right that is revoked meanwhile waits for this write, or this write sees that it is gone.
 */
export async function lockMembership(
  db: Db,
  groupId: string,
  userId: string,
  lock: MembershipLock = 'share',
): Promise<boolean> {
  const kind = lock === 'share' ? Prisma.sql`FOR SHARE` : Prisma.sql`FOR UPDATE`;
  const rows = await db.$queryRaw<{ leftAt: Date | null }[]>`
    SELECT "leftAt" FROM memberships WHERE "groupId" = ${groupId} AND "userId" = ${userId} ${kind}`;
  return rows[0]?.leftAt === null;
}

type Joining = {
  groupId: string;
  userId: string;
  joinedAt: Date;
  /** By which invitation, or by whose yes. */
  invitationId?: string;
  acceptedById?: string;
};

/** Joins, or joins again; someone who is a member already stays as they are. How many came in: one or none. */
export const createMembership = (db: Db, joining: Joining) =>
  db.$executeRaw`
    INSERT INTO memberships AS m ("groupId", "userId", "joinedAt", "invitationId", "acceptedById")
    SELECT g.id, ${joining.userId}, ${joining.joinedAt}, ${joining.invitationId ?? null}, ${joining.acceptedById ?? null}
    FROM (SELECT id FROM groups WHERE id = ${joining.groupId} AND "dissolvedAt" IS NULL FOR SHARE) g
    ON CONFLICT ("groupId", "userId") DO UPDATE
      SET "joinedAt" = EXCLUDED."joinedAt", "invitationId" = EXCLUDED."invitationId",
        "acceptedById" = EXCLUDED."acceptedById", "leftAt" = NULL, "excludedUntil" = NULL
      WHERE m."leftAt" IS NOT NULL`;

/** The groups that one asked to be let into and is in since then, with who said yes while they are in it themselves. */
export async function listAcceptances(db: Db, userId: string, since: Date) {
  const rows = await db.membership.findMany({
    where: { userId, leftAt: null, acceptedById: { not: null }, joinedAt: { gt: since } },
    select: {
      groupId: true,
      acceptedBy: {
        select: { name: true, memberships: { where: { leftAt: null }, select: { groupId: true } } },
      },
    },
    orderBy: { joinedAt: 'desc' },
  });
  return rows.map(({ groupId, acceptedBy }) => {
    const isIn = acceptedBy?.memberships.some((each) => each.groupId === groupId) ?? false;
    return { groupId, by: isIn ? (acceptedBy?.name ?? null) : null };
  });
}

export const isMember = async (db: Db, groupId: string, userId: string) =>
  (await db.membership.count({ where: { groupId, userId, leftAt: null } })) === 1;

/** Whether somebody came through an open door since then, by nobody's yes. */
export const cameAloneSince = async (
  db: Db,
  groupId: string,
  userId: string,
  since: Date,
): Promise<boolean> =>
  (await db.membership.count({
    where: {
      ...{ groupId, userId, leftAt: null, joinedAt: { gt: since }, invitationId: null, acceptedById: null },
      group: { kind: 'open', OR: [{ createdById: null }, { createdById: { not: userId } }] },
    },
  })) === 1;

/** Until when the members have asked this person to stay away; null where they have not, or it is over. */
export async function findExclusion(
  db: Db,
  groupId: string,
  userId: string,
  now: Date,
): Promise<Date | null> {
  const row = await db.membership.findFirst({
    where: { groupId, userId, leftAt: { not: null }, excludedUntil: { gt: now } },
    select: { excludedUntil: true },
  });
  return row?.excludedUntil ?? null;
}

/** Also one that is over, while they have not come back; none of a group that is dissolved, which lets nobody in. Whom the Commons excluded is told where they would write. */
export async function findOwnExclusion(db: Db, groupId: string, userId: string, now: Date) {
  if (groupId === commonsId) return null;
  const row = await db.membership.findFirst({
    where: {
      ...{ groupId, userId, leftAt: { not: null }, excludedUntil: { not: null } },
      group: { dissolvedAt: null },
    },
    select: { excludedUntil: true, group: { select: { name: true, kind: true } } },
  });
  const until = row?.excludedUntil;
  if (!row || !until) return null;
  const exclusion: Exclusion = { groupId, userId, ...row.group, until };
  return new Unchecked('exclusion', exclusion, { groupId, userId, isOver: until <= now });
}

/** The groups that have excluded this person, and where they have not come back. */
export const listExcluding = (db: Db, userId: string) =>
  db.membership.findMany({
    where: { userId, groupId: { not: commonsId }, leftAt: { not: null }, excludedUntil: { not: null } },
    select: { groupId: true },
    orderBy: { excludedUntil: 'desc' },
  });
