/** Closing a ballot, for which there is no hand either: it is counted, and what it says comes about in the same moment. */
import type { Affairs, BallotState, Change, Choice, Counted, Moment, Petition } from './affairs';
import { leastJudges } from './constants';
import { isStanding } from './elections';
import { takeEffect } from './effects';
import { ended } from './ending';
import { byId, inTurn, noted } from './evolve';
import { isMember } from './standing-now';
import { tally, type Tally } from './tally';
import { isSecret } from './voting';

const chosen = <Among extends Choice>(ballot: BallotState, among: readonly Among[]): Among[] =>
  ballot.votes.flatMap(({ choice }) => among.filter((each) => each === choice));

/** One alone does not take another's words away: of what only one could judge nothing comes. */
function judgedByTwo({ roll, votes }: BallotState, counted: Tally<string>): Tally<string> {
  if (roll.length >= leastJudges || counted.outcome !== 'APPLIED') return counted;
  const has = votes.filter(({ choice }) => choice === 'YES').length;
  return { outcome: 'NOTHING', reasons: [{ code: 'below-support', has, needs: leastJudges }] };
}

const standingIn = (affairs: Affairs, petition: Petition | undefined, at: number): string[] =>
  (petition?.candidates ?? [])
    .filter(isStanding)
    .map(({ userId }) => userId)
    .filter((userId) => isMember(affairs, userId, at));

/** Those who stand now: who withdrew or went since is approved of by nobody. */
function outcomeOf(
  affairs: Affairs,
  ballot: BallotState,
  petition: Petition | undefined,
  at: number,
): Tally<string | string[]> {
  const { base, seats } = ballot;
  switch (ballot.kind) {
    case 'election': {
      const candidates = standingIn(affairs, petition, at);
      const votes = ballot.votes.map(({ choice }) => (typeof choice === 'string' ? 'ABSTAIN' : choice));
      return tally({ kind: 'election', base, votes, candidates, seats: seats ?? undefined });
    }
    case 'recall':
      return tally({ kind: 'recall', base, votes: chosen(ballot, ['KEEP', 'RECALL', 'ABSTAIN']) });
    case 'appeal':
      return tally({ kind: 'appeal', base, votes: chosen(ballot, ['UPHOLD', 'OVERTURN', 'ABSTAIN']) });
    case 'case':
      return judgedByTwo(
        ballot,
        tally({ kind: 'case', base, votes: chosen(ballot, ['YES', 'NO', 'ABSTAIN']) }),
      );
    case 'grave':
      return tally({ kind: 'grave', base, votes: chosen(ballot, ['YES', 'NO', 'ABSTAIN']) });
  }
}

/** Of an election, for those alone who stand. */
function countsOf({ kind, votes }: BallotState, standing: readonly string[]): Counted['counts'] {
  const said = votes
    .flatMap(({ choice }) => choice)
    .filter((each) => kind !== 'election' || each === 'ABSTAIN' || standing.includes(each));
  return Object.fromEntries(
    [...new Set(said)].map((each) => [each, said.filter((one) => one === each).length]),
  );
}

export function closeBallot(affairs: Affairs, ballotId: string, moment: Moment): Change[] {
  const { at } = moment;
  const ballot = byId(affairs.ballots, ballotId);
  if (!ballot || ballot.closedAt !== null) return [];
  const petition = byId(affairs.petitions, ballot.objectId);
  const { outcome, reasons } = outcomeOf(affairs, ballot, petition, at);
  const closed: BallotState = {
    ...ballot,
    ...{
      closedAt: at,
      outcome,
      tally: { counts: countsOf(ballot, standingIn(affairs, petition, at)), reasons },
    },
    votes: isSecret(ballot, petition?.grave?.personId ?? null) ? [] : ballot.votes,
  };
  const about = ballot.kind === 'case' ? { caseId: ballot.objectId } : { petitionId: ballot.objectId };
  return inTurn(
    affairs,
    () => [
      { put: 'ballot', row: closed },
      ...(petition ? [ended(petition, 'CERTIFIED', at)] : []),
      noted(at, 'BALLOT_CLOSED', { actorKind: 'ASSEMBLY', ballotId, ...about, outcome }),
    ],
    (now) => takeEffect(now, closed, moment),
  );
}
