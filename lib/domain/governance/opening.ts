/** A ballot is opened by what comes about, never by hand: who votes, how many it takes and until when is fixed with it. */
import type { Affairs, BallotKind, BallotState, Case, Change, Moment } from './affairs';
import { windows } from './constants';
import { inTurn, noted } from './evolve';
import { baseOf, rollOf } from './roll';
import { canBeAnswered } from './standing-now';
import { thresholds } from './thresholds';

export type Asked = {
  ballotId: string;
  kind: BallotKind;
  /** The petition's, or the case's. */
  objectId: string;
  /** Whom it is about: they have no vote. */
  parties?: readonly string[];
};

export function openBallot(
  affairs: Affairs,
  { ballotId, kind, objectId, parties = [] }: Asked,
  at: number,
): Change[] {
  const roll = rollOf(affairs.members, at, new Set(parties));
  const base = baseOf(roll, kind === 'grave');
  const { support, supportGrave, seats } = thresholds(base);
  const row: BallotState = {
    ...{ id: ballotId, kind, objectId, base, opensAt: at, closesAt: at + windows[kind] },
    support: kind === 'grave' ? supportGrave : support,
    seats: kind === 'election' ? seats : null,
    roll: roll.map((entry) => ({ ...entry, hasVoted: false, struckAt: null })),
    ...{ votes: [], closedAt: null, outcome: null },
  };
  const about = kind === 'case' ? { caseId: objectId } : { petitionId: objectId };
  return [
    { put: 'ballot', row },
    noted(at, 'BALLOT_OPENED', { ballotId, ...about, expiresAt: row.closesAt }),
  ];
}

/** A case is the members' to decide. Whoever alone had its words sealed is a party to it, as its author is. */
export function putToMembers(
  affairs: Affairs,
  of: Case,
  { at, newId }: Moment,
  sealedById: string | null = null,
): Change[] {
  const parties = [of.authorId, ...(sealedById === null ? [] : [sealedById])];
  return inTurn(
    affairs,
    () => [{ put: 'case', row: { ...of, state: 'BALLOT', endedAt: null } }],
    (now) => openBallot(now, { ballotId: newId(), kind: 'case', objectId: of.id, parties }, at),
  );
}

/** After everything that is done: what two have asked, and no moderator may answer, goes to the members at once. */
export const settle = (affairs: Affairs, moment: Moment): Change[] =>
  affairs.cases
    .filter(
      (each) => each.state === 'OPEN' && each.secondedAt !== null && !canBeAnswered(affairs, each, moment.at),
    )
    .flatMap((each) => putToMembers(affairs, each, moment));
