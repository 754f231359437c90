/**
 * A group's affairs as its tables have them, held: whoever else wants to act in the same group waits, and so does a vote in
 * one of its open ballots. What ended long ago judges nothing any more, and is left where it is.
 */
import type {
  Affairs,
  BallotState,
  Candidate,
  Case,
  Choice,
  Decision,
  Petition,
  Vote,
} from '@/lib/domain/governance/affairs';
import { longAgo } from '@/lib/domain/governance/constants';
import type { Mandate } from '@/lib/domain/governance/mandate';
import type { Member } from '@/lib/domain/governance/roll';
import type { Db } from '../client';

/** As the log's trigger has it (prisma/migrations/20261123060000_governance): acts in one group are one after another. */
const governing = 7206;

export const lockAffairs = (tx: Db, groupId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(${governing}::int, hashtext(${groupId}))`;

const ms = (at: Date): number => at.getTime();
const msOrNull = (at: Date | null): number | null => at?.getTime() ?? null;

async function loadMembers(tx: Db, groupId: string): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { groupId },
    select: {
      ...{ userId: true, joinedAt: true, leftAt: true, excludedUntil: true },
      user: { select: { seenOn: true } },
    },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ userId, joinedAt, leftAt, excludedUntil, user }) => ({
    userId,
    joinedAt: ms(joinedAt),
    leftAt: msOrNull(leftAt),
    excludedUntil: msOrNull(excludedUntil),
    // Of a day it is known that they were there, not when: the day's end is never earlier than they were.
    seenAt: user.seenOn ? ms(user.seenOn) + 24 * 60 * 60 * 1000 : null,
  }));
}

async function loadMandates(tx: Db, groupId: string): Promise<Mandate[]> {
  const rows = await tx.mandate.findMany({
    where: { groupId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ groupId: _, ...row }) => ({
    ...row,
    origin: row.origin as Mandate['origin'],
    startsAt: ms(row.startsAt),
    endsAt: ms(row.endsAt),
    endedAt: msOrNull(row.endedAt),
    endReason: row.endReason as Mandate['endReason'],
  }));
}

/** All of them: of the same wording there is never a second one, however long ago it was judged. */
async function loadCases(tx: Db, groupId: string): Promise<Case[]> {
  const rows = await tx.case.findMany({
    where: { groupId },
    include: { flags: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    commentId: row.commentId,
    authorId: row.authorId,
    revisionHash: row.revisionHash,
    state: row.state as Case['state'],
    openedAt: ms(row.openedAt),
    secondedAt: msOrNull(row.secondedAt),
    foldedAt: msOrNull(row.foldedAt),
    sealed: row.sealedAt && { paraphrase: row.paraphrase, at: ms(row.sealedAt) },
    sealAskedById: row.sealAskedById,
    referredAt: msOrNull(row.referredAt),
    aboutId: row.aboutId,
    wordsRemovedAt: msOrNull(row.wordsRemovedAt),
    endedAt: msOrNull(row.endedAt),
    flags: row.flags.map(({ caseId: _, ...flag }) => ({
      ...flag,
      kind: flag.kind as Case['flags'][number]['kind'],
      at: ms(flag.at),
      withdrawnAt: msOrNull(flag.withdrawnAt),
    })),
  }));
}

async function loadDecisions(tx: Db, caseIds: string[]): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: { caseId: { in: caseIds } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...row,
    by: row.by as Decision['by'],
    act: row.act as Decision['act'],
    until: msOrNull(row.until),
    at: ms(row.at),
    appealUntil: ms(row.appealUntil),
    suspendedAt: msOrNull(row.suspendedAt),
    undoneAt: msOrNull(row.undoneAt),
    undoneBy: row.undoneBy as Decision['undoneBy'],
  }));
}

async function loadPetitions(tx: Db, groupId: string, since: Date): Promise<Petition[]> {
  const rows = await tx.petition.findMany({
    // What the members have upheld is upheld for good.
    where: { groupId, OR: [{ endedAt: null }, { endedAt: { gt: since } }, { kind: 'appeal' }] },
    include: {
      signatures: { orderBy: [{ at: 'asc' }, { userId: 'asc' }] },
      candidates: { orderBy: { userId: 'asc' } },
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ groupId: _, graveKind, personId, ...row }) => ({
    ...row,
    kind: row.kind as Petition['kind'],
    grave:
      graveKind === null ? null : { kind: graveKind as NonNullable<Petition['grave']>['kind'], personId },
    state: row.state as Petition['state'],
    openedAt: ms(row.openedAt),
    until: ms(row.until),
    endedAt: msOrNull(row.endedAt),
    ending: row.ending as Petition['ending'],
    signatures: row.signatures.map(({ userId, at }) => ({ userId, at: ms(at) })),
    candidates: row.candidates.map(({ petitionId: __, ...candidate }): Candidate => ({
      ...candidate,
      acceptedAt: msOrNull(candidate.acceptedAt),
      withdrawnAt: msOrNull(candidate.withdrawnAt),
    })),
  }));
}

const toVote = ({ voterId, choice, approvals, at }: {
  voterId: string;
  choice: string | null;
  approvals: string[];
  at: Date;
}): Vote => ({ voterId, choice: choice === null ? approvals : (choice as Choice), at: ms(at) }); // prettier-ignore

/**
 * Who is no member any more, however that came (an account that is closed leaves all groups), votes no more, and their vote is
 * not counted; whom the members excluded keeps what they had voted, until they are let in again and leave by themselves.
 */
const struckWith = (members: readonly Member[]) => {
  const gone = new Map(
    members.flatMap(({ userId, leftAt, excludedUntil = null }) => {
      const isExcluded = leftAt !== null && excludedUntil !== null && excludedUntil > leftAt;
      return leftAt === null || isExcluded ? [] : [[userId, leftAt] as const];
    }),
  );
  return (userId: string, struckAt: number | null) => struckAt ?? gone.get(userId) ?? null;
};

async function loadBallots(
  tx: Db,
  groupId: string,
  since: Date,
  members: readonly Member[],
): Promise<BallotState[]> {
  const struckAtOf = struckWith(members);
  const isOff = (userId: string) => struckAtOf(userId, null) !== null;
  const rows = await tx.ballot.findMany({
    where: { groupId, OR: [{ closedAt: null }, { closedAt: { gt: since } }] },
    include: { roll: { include: { vote: true }, orderBy: { userId: 'asc' } } },
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ groupId: _, ...row }) => ({
    ...row,
    kind: row.kind as BallotState['kind'],
    opensAt: ms(row.opensAt),
    closesAt: ms(row.closesAt),
    closedAt: msOrNull(row.closedAt),
    outcome: row.outcome as BallotState['outcome'],
    tally: row.tally as BallotState['tally'],
    roll: row.roll.map(({ userId, seen, hasVoted, struckAt }) => ({
      ...{ userId, seen },
      struckAt: row.closedAt ? msOrNull(struckAt) : struckAtOf(userId, msOrNull(struckAt)),
      hasVoted: hasVoted && (row.closedAt !== null || !isOff(userId)),
    })),
    votes: row.roll.flatMap(({ vote, userId }) =>
      vote && (row.closedAt !== null || !isOff(userId)) ? [toVote(vote)] : [],
    ),
  }));
}

/** For an act, under `lockAffairs`: a vote that is under way is waited for, and one that comes later waits. */
export async function holdAffairs(tx: Db, groupId: string, at: Date): Promise<Affairs> {
  await tx.$queryRaw`SELECT id FROM ballots WHERE "groupId" = ${groupId} AND "closedAt" IS NULL ORDER BY id FOR UPDATE`;
  return loadAffairs(tx, groupId, at);
}

/** To look at. */
export async function loadAffairs(tx: Db, groupId: string, at: Date): Promise<Affairs> {
  const since = new Date(at.getTime() - longAgo);
  const cases = await loadCases(tx, groupId);
  const members = await loadMembers(tx, groupId);
  return {
    cases,
    members,
    mandates: await loadMandates(tx, groupId),
    decisions: await loadDecisions(tx, cases.map(({ id }) => id)), // prettier-ignore
    petitions: await loadPetitions(tx, groupId, since),
    ballots: await loadBallots(tx, groupId, since, members),
  };
}
