/** What a person's groups wait for them to decide; and what was asked or decided about their own words. Ids, and no words. */
import type { BallotKind, Sanction } from '@/lib/domain/governance/affairs';
import { windows } from '@/lib/domain/governance/constants';
import {
  doneToGroup,
  type AboutOwn,
  type AskedToLook,
  type CameToNothing,
  type DoneToGroup,
  type OpenVote,
} from '@/lib/domain/governance/waiting';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';

/** The groups whose affairs are theirs: those they are in, and the Commons, unless it has excluded them. */
const isTheirs = (userId: string, now: Date): Prisma.GroupWhereInput => ({
  OR: [
    { memberships: { some: { userId, leftAt: null } } },
    {
      ...{ readers: 'site', closedAt: null },
      memberships: { none: { userId, excludedUntil: { gt: now } } },
    },
  ],
});

/** One's own votes that are still open and not given, those that close first before the others. */
export async function listOpenVotes(
  db: Db,
  { userId }: Actor,
  now: Date,
  groupId?: string,
): Promise<Authorized<'affairs.read', OpenVote>[]> {
  if (userId === null) return [];
  const rows = await db.rollEntry.findMany({
    where: {
      ...{ userId, struckAt: null, hasVoted: false },
      ballot: {
        ...{ closedAt: null, closesAt: { gt: now } },
        ...(groupId !== undefined && { groupId }),
        group: isTheirs(userId, now),
      },
    },
    select: {
      ballot: {
        select: { id: true, kind: true, closesAt: true, group: { select: { id: true, name: true } } },
      },
    },
    orderBy: [{ ballot: { closesAt: 'asc' } }, { ballotId: 'asc' }],
  });
  return rows.map(({ ballot: { id, kind, closesAt, group } }) =>
    grant('affairs.read', {
      ...{ groupId: group.id, name: group.name, ballotId: id, closesAt },
      kind: kind as BallotKind,
    }),
  );
}

/** What was decided about one's own words, while it may be appealed; also in a group that one has left. The latest first. */
export async function listDecidedAbout(
  db: Db,
  { userId }: Actor,
  now: Date,
): Promise<Authorized<'case.read', AboutOwn>[]> {
  if (userId === null) return [];
  const rows = await db.decision.findMany({
    where: {
      ...{ undoneAt: null, appealUntil: { gt: now }, act: { not: 'DISMISS' } },
      case: { authorId: userId },
    },
    select: {
      ...{ act: true, at: true, appealUntil: true },
      case: { select: { number: true, group: { select: { id: true, name: true } } } },
    },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ act, at, appealUntil, case: { number, group } }) =>
    grant('case.read', {
      ...{ groupId: group.id, name: group.name, number, at, appealUntil },
      act: act as Sanction,
    }),
  );
}

/**
 * Words of others that a group was asked to look at, and about which nothing was said yet: not one's own asking. Where there
 * are but two it is about one's own words.
 */
export async function listAskedToLook(
  db: Db,
  { userId }: Actor,
  now: Date,
): Promise<Authorized<'affairs.read', AskedToLook>[]> {
  if (userId === null) return [];
  const rows = await db.case.findMany({
    where: {
      state: 'OPEN',
      // What came to nothing is open in its row until somebody looks.
      OR: [{ secondedAt: { not: null } }, { openedAt: { gt: new Date(now.getTime() - windows.seconding) } }],
      group: isTheirs(userId, now),
      flags: { none: { flaggerId: userId, withdrawnAt: null } },
    },
    select: {
      ...{ number: true, authorId: true },
      group: {
        select: { id: true, name: true, _count: { select: { memberships: { where: { leftAt: null } } } } },
      },
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return rows
    .filter(({ authorId, group }) => authorId !== userId || group._count.memberships === 2)
    .map(({ number, authorId, group }) =>
      grant('affairs.read', { groupId: group.id, name: group.name, number, isOwn: authorId === userId }),
    );
}

/** What one asked a group to look at, and nothing came of it since then: whoever asked is told, and nobody else. */
export async function listCameToNothing(
  db: Db,
  { userId }: Actor,
  { since, now }: { since: Date; now: Date },
): Promise<Authorized<'affairs.read', CameToNothing>[]> {
  if (userId === null) return [];
  const [from, to] = [since, now].map((at) => new Date(at.getTime() - windows.seconding));
  const rows = await db.case.findMany({
    where: {
      OR: [
        { state: 'LAPSED', endedAt: { gt: since } },
        { state: 'OPEN', secondedAt: null, openedAt: { gt: from, lte: to } },
      ],
      group: isTheirs(userId, now),
      flags: { some: { flaggerId: userId, withdrawnAt: null } },
    },
    select: { number: true, group: { select: { id: true, name: true } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ number, group }) =>
    grant('affairs.read', { groupId: group.id, name: group.name, number }),
  );
}

/** What was done to one's groups from outside since then, the latest first: no words, and not to whom. */
export async function listDoneToGroups(
  db: Db,
  { userId }: Actor,
  since: Date,
  groupId?: string,
): Promise<Authorized<'affairs.read', DoneToGroup>[]> {
  if (userId === null) return [];
  const rows = await db.logEntry.findMany({
    where: {
      ...{ act: { in: [...doneToGroup] }, at: { gt: since } },
      ...(groupId !== undefined && { groupId }),
      group: isTheirs(userId, since),
    },
    select: { act: true, at: true, group: { select: { id: true, name: true } } },
    orderBy: [{ at: 'desc' }, { groupId: 'asc' }, { seq: 'desc' }],
  });
  return rows.map(({ act, at, group }) =>
    grant('affairs.read', { groupId: group.id, name: group.name, act: act as DoneToGroup['act'], at }),
  );
}
