/** A group's ballots. Who is on the roll of one that has closed judges nothing any more: that is read to be shown. */
import type { BallotState, Choice, Vote } from '@/lib/domain/governance/affairs';
import type { Member } from '@/lib/domain/governance/roll';
import type { Db } from '../client';

const ms = (at: Date): number => at.getTime();
const msOrNull = (at: Date | null): number | null => at?.getTime() ?? null;

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

/** Of those that are open, and of one more; or of all. */
export type Rolls = 'all' | { of: string };

export async function loadBallots(
  tx: Db,
  groupId: string,
  { since, members, rolls }: { since: Date; members: readonly Member[]; rolls: Rolls },
): Promise<BallotState[]> {
  const struckAtOf = struckWith(members);
  const isOff = (userId: string) => struckAtOf(userId, null) !== null;
  const rows = await tx.ballot.findMany({
    where: { groupId, OR: [{ closedAt: null }, { closedAt: { gt: since } }] },
    include: {
      roll: {
        ...(rolls === 'all'
          ? {}
          : { where: { OR: [{ ballot: { closedAt: null } }, { ballotId: rolls.of }] } }),
        include: { vote: true },
        orderBy: { userId: 'asc' },
      },
    },
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
