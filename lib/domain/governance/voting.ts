/** Voting, and changing one's vote while there is time. What others said is nobody's to know until it has closed. */
import type { BallotKind, BallotState, Choice, Refusal, Vote } from './affairs';
import { earlyCloseAt, takesVotes } from './closing';

const choicesOf: Record<BallotKind, readonly Choice[]> = {
  election: ['ABSTAIN'],
  recall: ['ABSTAIN', 'KEEP', 'RECALL'],
  case: ['ABSTAIN', 'YES', 'NO'],
  appeal: ['ABSTAIN', 'UPHOLD', 'OVERTURN'],
  grave: ['ABSTAIN', 'YES', 'NO'],
};

/** The earlier end, where everyone who counts has voted. A vote that was struck is a change too. */
export function earlyCloseOf(ballot: BallotState): number | null {
  const { kind, base, roll, votes } = ballot;
  const changes = [...votes.map(({ at }) => at), ...roll.flatMap(({ struckAt }) => struckAt ?? [])];
  const voters = new Set(votes.map(({ voterId }) => voterId));
  const counts = roll.filter(({ userId, seen }) => voters.has(userId) && (seen || kind === 'grave'));
  const lastVoteAt = changes.length > 0 ? Math.max(...changes) : null;
  return earlyCloseAt(ballot, { base, seenWhoVoted: counts.length, lastVoteAt });
}

/** When it closes as things stand. Where nobody may vote there is nothing to wait for. */
export const closingOf = (ballot: BallotState): number =>
  ballot.roll.length === 0 ? ballot.opensAt : (earlyCloseOf(ballot) ?? ballot.closesAt);

const fits = (kind: BallotKind, choice: Vote['choice']): boolean =>
  typeof choice === 'string' ? choicesOf[kind].includes(choice) : kind === 'election';

/** Each once, and of those who stand where that is known. */
const among = (chosen: readonly string[], candidates?: readonly string[]): string[] =>
  [...new Set(chosen)].filter((each) => candidates?.includes(each) ?? true);

/** `candidates`: in an election, those who stand; a vote for anybody else is not kept. */
export function castVote(
  ballot: BallotState,
  { voterId, choice }: { voterId: string; choice: Vote['choice'] },
  at: number,
  candidates?: readonly string[],
): { ballot: BallotState } | { refused: Refusal } {
  const entry = ballot.roll.find(({ userId }) => userId === voterId);
  if (!entry || entry.struckAt !== null) return { refused: 'not_on_roll' };
  if (ballot.closedAt !== null || !takesVotes(ballot, at) || at >= closingOf(ballot))
    return { refused: 'too_late' };
  if (!fits(ballot.kind, choice)) return { refused: 'unknown' };
  const vote: Vote = { voterId, choice: typeof choice === 'string' ? choice : among(choice, candidates), at };
  return {
    ballot: {
      ...ballot,
      roll: ballot.roll.map((each) => (each === entry ? { ...each, hasVoted: true } : each)),
      votes: [...ballot.votes.filter((each) => each.voterId !== voterId), vote],
    },
  };
}

/** On a person, or on what a person wrote: who said what is forgotten when it has closed. */
export const isSecret = ({ kind }: Pick<BallotState, 'kind'>, personId: string | null): boolean =>
  kind !== 'grave' || personId !== null;
