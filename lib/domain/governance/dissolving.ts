/** The end of a group: what is open in it is never decided, offices end, and what is held stays held. */
import type { Affairs, BallotState, Case, Change, LogRow } from './affairs';
import { about, isOpen } from './cases';
import { endAsMoot, endMandate } from './ending';
import { inTurn, noted } from './evolve';
import { endHost } from './host';
import type { Host } from './roster';

/** Nobody judges words any more: those that were folded or sealed meanwhile are not shown again by that. */
const caseEnds = (of: Case, at: number): Change[] => [
  { put: 'case', row: { ...of, state: 'LAPSED', endedAt: at } },
  noted(at, 'CASE_ENDED', about(of)),
];

const ballotEnds = (ballot: BallotState, at: number): Change[] => [
  { put: 'ballot', row: { ...ballot, votes: [], closedAt: at, outcome: 'MOOT' } },
  noted(at, 'BALLOT_MOOT', { ballotId: ballot.id, outcome: 'MOOT' }),
];

/** `row`: by whom, and why; the last of its log. */
export function dissolve(affairs: Affairs, row: LogRow): Change[] {
  const { at } = row;
  const standing = affairs.mandates.filter(({ endedAt }) => endedAt === null);
  return inTurn(
    affairs,
    ...standing.map((mandate) => (now: Affairs) => endMandate(now, mandate, 'DISSOLVED', at)),
    (now) =>
      now.petitions
        .filter(({ endedAt }) => endedAt === null)
        .flatMap((petition) => endAsMoot(now, petition, at)),
    (now) =>
      now.ballots.filter(({ closedAt }) => closedAt === null).flatMap((ballot) => ballotEnds(ballot, at)),
    (now) => now.cases.filter(isOpen).flatMap((of) => caseEnds(of, at)),
    (now) => (now.host ? endHost(now, now.host, 'DISSOLVED', at) : []),
    () => [{ log: row }],
  );
}

/** When the time has come that the host named: the same end as by a vote of the members. */
export const endByHost = (affairs: Affairs, { userId, closing }: Host, at: number): Change[] =>
  dissolve(affairs, {
    ...{ at, act: 'HOST_CLOSED', actorKind: 'SYSTEM', actorId: null, targetId: userId },
    ...(closing && { reason: closing.reason }),
  });
