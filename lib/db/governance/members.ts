/**
 * Who is in a group, for its affairs. In the Commons that is everyone who has an account here, since they made it: a row of
 * memberships is kept there only for whom it says more of (that they are excluded, or willing to stand), always as one of
 * somebody who left, so that nothing else takes it for a membership (a CHECK in the migration).
 */
import { commonsId } from '@/lib/domain/groups/commons';
import type { Member } from '@/lib/domain/governance/roll';
import type { Db } from '../client';

const ms = (at: Date): number => at.getTime();
const orNull = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Of a day it is known that they were there, not when: the day's end is never earlier than they were. */
const seenAtOf = (seenOn: Date | null) => (seenOn ? ms(seenOn) + 24 * 60 * 60 * 1000 : null);

export const loadMembers = (tx: Db, groupId: string, at: Date): Promise<Member[]> =>
  groupId === commonsId ? loadEveryone(tx, at) : loadOwnMembers(tx, groupId);

async function loadOwnMembers(tx: Db, groupId: string): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { groupId },
    select: {
      ...{ userId: true, joinedAt: true, leftAt: true, excludedUntil: true },
      ...{ invitationId: true, acceptedById: true },
      user: { select: { seenOn: true } },
      group: { select: { kind: true, createdById: true } },
    },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ userId, joinedAt, leftAt, excludedUntil, user, group, ...came }) => ({
    userId,
    joinedAt: ms(joinedAt),
    leftAt: leftAt && ms(leftAt),
    excludedUntil: excludedUntil && ms(excludedUntil),
    seenAt: seenAtOf(user.seenOn),
    cameAlone:
      group.kind === 'open' &&
      came.invitationId === null &&
      came.acceptedById === null &&
      userId !== group.createdById,
  }));
}

type Account = {
  id: string;
  createdAt: Date;
  deletedAt: Date | null;
  seenOn: Date | null;
  leftAt: Date | null;
  excludedUntil: Date | null;
};

/** Whose account is closed is there only as long as they are on a roll or in an office. */
async function loadEveryone(tx: Db, at: Date): Promise<Member[]> {
  const rows = await tx.$queryRaw<Account[]>`
    SELECT u.id, u."createdAt", u."deletedAt", u."seenOn", m."leftAt", m."excludedUntil"
    FROM users u LEFT JOIN memberships m ON m."userId" = u.id AND m."groupId" = ${commonsId} AND m."excludedUntil" IS NOT NULL
    WHERE u."deletedAt" IS NULL
      OR u.id IN (SELECT e."userId" FROM roll_entries e JOIN ballots b ON b.id = e."ballotId"
        WHERE b."groupId" = ${commonsId} AND b."closedAt" IS NULL)
      OR u.id IN (SELECT o."holderId" FROM mandates o WHERE o."groupId" = ${commonsId} AND o."endedAt" IS NULL)
    ORDER BY u."createdAt", u.id`;
  return rows.map(({ id, createdAt, deletedAt, seenOn, leftAt, excludedUntil }) => {
    const isExcluded = leftAt !== null && excludedUntil !== null && excludedUntil > at;
    const gone = isExcluded ? leftAt : deletedAt;
    return {
      ...{ userId: id, joinedAt: ms(createdAt), leftAt: gone && ms(gone), seenAt: seenAtOf(seenOn) },
      excludedUntil: isExcluded ? ms(excludedUntil) : null,
      cameAlone: true,
    };
  });
}

/** Only that somebody left, or may not come back for a while: then their own links let nobody in either. */
export async function persistMember(
  tx: Db,
  groupId: string,
  { userId, joinedAt, leftAt, excludedUntil = null }: Member,
) {
  const state = { leftAt: orNull(leftAt), excludedUntil: orNull(excludedUntil) };
  const groupId_userId = { groupId, userId };
  if (groupId === commonsId) {
    const kept = { ...state, leftAt: state.leftAt ?? new Date(joinedAt) };
    await tx.membership.upsert({
      where: { groupId_userId },
      create: { ...groupId_userId, joinedAt: new Date(joinedAt), ...kept },
      update: kept,
      select: { userId: true },
    });
    return;
  }
  await tx.membership.update({ where: { groupId_userId }, data: state, select: { userId: true } });
  if (excludedUntil !== null && state.leftAt !== null)
    await tx.invitation.updateMany({
      where: { groupId, createdById: userId, revokedAt: null },
      data: { revokedAt: state.leftAt },
    });
}
