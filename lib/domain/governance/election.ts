/** An approval ballot: each names all that would do. (Brams and Fishburn, “Approval Voting”, 1978.) */
import type { Reason } from './reason';
import { thresholds } from './thresholds';

/** Those approved of (none: “none of them”, which is a decision), or an abstention, which is not. */
export type ElectionVote = readonly string[] | 'ABSTAIN';

export type Election = {
  base: number;
  votes: readonly ElectionVote[];
  /** Those who stand, accepted and not withdrawn. Votes for others stay votes, and approve of nobody by it. */
  candidates: readonly string[];
  seats?: number;
};

/** The elected in the order of their names, and for each candidate the reason. */
export function tallyElection({ base, votes, candidates, seats }: Election): {
  outcome: string[];
  reasons: Reason[];
} {
  const { support, cap: most, ...rest } = thresholds(base);
  const places = seats ?? rest.seats;
  const cap = Math.max(places, most);
  const decided = votes.filter((vote) => vote !== 'ABSTAIN');
  const standing = [...new Set(candidates)].sort();
  const approvals = new Map(
    standing.map((each) => [each, decided.filter((vote) => vote.includes(each)).length]),
  );
  const of = (candidate: string) => approvals.get(candidate) ?? 0;
  const isElectable = (candidate: string) => 2 * of(candidate) > decided.length && of(candidate) >= support;

  const electable = standing.filter(isElectable);
  const line = electable.map(of).sort((a, b) => b - a)[places - 1] ?? 0;
  const above = electable.filter((each) => of(each) > line);
  const tied = electable.filter((each) => of(each) === line);
  const areTooMany = above.length + tied.length > cap;
  const outcome = electable.filter((each) => of(each) > line || (of(each) === line && !areTooMany));

  const reasonFor = (candidate: string): Reason => {
    const has = of(candidate);
    if (outcome.includes(candidate)) return { code: 'majority', has, of: decided.length, candidate };
    if (has < support) return { code: 'below-support', has, needs: support, candidate };
    if (2 * has <= decided.length) return { code: 'no-majority', has, of: decided.length, candidate };
    if (has === line) return { code: 'too-many-tied', candidate, tied: tied.length, cap };
    return { code: 'no-seat-left', candidate, has, seats: places };
  };
  return { outcome, reasons: standing.map(reasonFor) };
}
