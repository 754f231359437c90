/** Closing a ballot, for which there is no hand either: it is counted, and what it says comes about in the same moment. */
import type { Affairs, BallotState, Change, Choice, Counted, Moment, Petition } from './affairs';
import { isStanding } from './elections';
import { takeEffect } from './effects';
import { ended } from './ending';
import { byId, inTurn, noted } from './evolve';
import { isMember } from './standing-now';
import { tally, type Tally } from './tally';
import { isSecret } from './voting';

const chosen = <Among extends Choice>(ballot: BallotState, among: readonly Among[]): Among[] =>
  ballot.votes.flatMap(({ choice }) => among.filter((each) => each === choice));

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
      const standing = (petition?.candidates ?? []).filter(isStanding).map(({ userId }) => userId);
      const candidates = standing.filter((userId) => isMember(affairs, userId, at));
      const votes = ballot.votes.map(({ choice }) => (typeof choice === 'string' ? 'ABSTAIN' : choice));
      return tally({ kind: 'election', base, votes, candidates, seats: seats ?? undefined });
    }
    case 'recall':
      return tally({ kind: 'recall', base, votes: chosen(ballot, ['KEEP', 'RECALL', 'ABSTAIN']) });
    case 'appeal':
      return tally({ kind: 'appeal', base, votes: chosen(ballot, ['UPHOLD', 'OVERTURN', 'ABSTAIN']) });
    case 'case':
      return tally({ kind: 'case', base, votes: chosen(ballot, ['YES', 'NO', 'ABSTAIN']) });
    case 'grave':
      return tally({ kind: 'grave', base, votes: chosen(ballot, ['YES', 'NO', 'ABSTAIN']) });
  }
}

function countsOf({ votes }: BallotState): Counted['counts'] {
  const said = votes.flatMap(({ choice }) => choice);
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
    ...{ closedAt: at, outcome, tally: { counts: countsOf(ballot), reasons } },
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
