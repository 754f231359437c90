/**
 * Every ballot's outcome, from its votes alone. Two sentences decide every doubt: a tie never upholds power, and too little
 * interest changes nothing. Abstentions change nothing. (Design: governance.md, 2.1 and 2.4.)
 */
import { tallyElection, type Election } from './election';
import type { Reason } from './reason';
import { thresholds } from './thresholds';

type Asked<Kind extends string, Vote extends string> = {
  kind: Kind;
  base: number;
  votes: readonly (Vote | 'ABSTAIN')[];
};
export type Recall = Asked<'recall', 'KEEP' | 'RECALL'>;
export type Appeal = Asked<'appeal', 'UPHOLD' | 'OVERTURN'>;
export type CaseBallot = Asked<'case', 'YES' | 'NO'>;
export type Grave = Asked<'grave', 'YES' | 'NO'>;
export type Ballot = ({ kind: 'election' } & Election) | Recall | Appeal | CaseBallot | Grave;

export type Tally<Outcome> = { outcome: Outcome; reasons: Reason[] };
type Outcomes = {
  election: string[];
  recall: 'ENDS' | 'KEPT';
  appeal: 'OVERTURNED' | 'STANDS' | 'LAPSES';
  case: 'APPLIED' | 'NOTHING';
  grave: 'CARRIED' | 'REJECTED';
};
export type OutcomeOf<Kind extends keyof Outcomes> = Outcomes[Kind];

const count = <Vote>(votes: readonly Vote[], which: Vote) => votes.filter((vote) => vote === which).length;

/** What falls at a tie: an office, a sanction. */
function falls(against: number, inFavour: number, needs: number): { falls: boolean; reason: Reason } {
  const of = against + inFavour;
  if (against < needs) return { falls: false, reason: { code: 'below-support', has: against, needs } };
  if (against === inFavour) return { falls: true, reason: { code: 'tie', votes: against } };
  if (against < inFavour) return { falls: false, reason: { code: 'no-majority', has: against, of } };
  return { falls: true, reason: { code: 'majority', has: against, of } };
}

function tallyCase({ base, votes }: CaseBallot): Tally<Outcomes['case']> {
  const [yes, no, needs] = [count(votes, 'YES'), count(votes, 'NO'), thresholds(base).support];
  const nothing = (reason: Reason): Tally<Outcomes['case']> => ({ outcome: 'NOTHING', reasons: [reason] });
  if (base === 0) return nothing({ code: 'nobody-to-judge' });
  if (yes < needs) return nothing({ code: 'below-support', has: yes, needs });
  if (yes === no) return nothing({ code: 'tie', votes: yes });
  if (yes < no) return nothing({ code: 'no-majority', has: yes, of: yes + no });
  return { outcome: 'APPLIED', reasons: [{ code: 'majority', has: yes, of: yes + no }] };
}

/** Two thirds of those who decided, and half of all. */
function tallyGrave({ base, votes }: Grave): Tally<Outcomes['grave']> {
  const [has, no, needs] = [count(votes, 'YES'), count(votes, 'NO'), thresholds(base).supportGrave];
  const of = has + no;
  if (base === 0) return { outcome: 'REJECTED', reasons: [{ code: 'nobody-to-judge' }] };
  if (has < needs) return { outcome: 'REJECTED', reasons: [{ code: 'below-support', has, needs }] };
  if (3 * has < 2 * of) return { outcome: 'REJECTED', reasons: [{ code: 'below-two-thirds', has, of }] };
  return { outcome: 'CARRIED', reasons: [{ code: 'majority', has, of }] };
}

function tallyRecall({ base, votes }: Recall): Tally<Outcomes['recall']> {
  if (base === 0) return { outcome: 'KEPT', reasons: [{ code: 'nobody-to-judge' }] };
  const end = falls(count(votes, 'RECALL'), count(votes, 'KEEP'), thresholds(base).support);
  return { outcome: end.falls ? 'ENDS' : 'KEPT', reasons: [end.reason] };
}

/** Where nobody can judge, a sanction does not stand. */
function tallyAppeal({ base, votes }: Appeal): Tally<Outcomes['appeal']> {
  if (base === 0) return { outcome: 'LAPSES', reasons: [{ code: 'nobody-to-judge' }] };
  const end = falls(count(votes, 'OVERTURN'), count(votes, 'UPHOLD'), thresholds(base).support);
  return { outcome: end.falls ? 'OVERTURNED' : 'STANDS', reasons: [end.reason] };
}

export function tally<Kind extends keyof Outcomes>(
  ballot: Extract<Ballot, { kind: Kind }>,
): Tally<Outcomes[Kind]>;
export function tally(ballot: Ballot): Tally<Outcomes[keyof Outcomes]> {
  switch (ballot.kind) {
    case 'election':
      return tallyElection(ballot);
    case 'recall':
      return tallyRecall(ballot);
    case 'appeal':
      return tallyAppeal(ballot);
    case 'case':
      return tallyCase(ballot);
    case 'grave':
      return tallyGrave(ballot);
  }
}
