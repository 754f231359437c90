import type { Range } from './edited';
import type { Outcome } from './engine';

type Truth = { truth: Range | null };

/** Counts of quotes. The definitions are in docs/anchoring.md. */
export type Score = {
  quotes: number;
  /** Still in the text: right + wrong + missed. */
  there: number;
  right: number;
  /** Right, and both ends where they are in truth. */
  exactEnds: number;
  wrong: number;
  missed: number;
  /** Missed, but the right place is a candidate or the suggestion. */
  offered: number;
  /** Not in the text any more. */
  gone: number;
  falselyAnchored: number;
};

const overlap = (a: Range, b: Range) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isSamePlace = (a: Range, b: Range) =>
  2 * overlap(a, b) > a.end - a.start && 2 * overlap(a, b) > b.end - b.start;

const placed = (outcome: Outcome): Range | null =>
  outcome.state === 'ambiguous' || outcome.state === 'orphaned' ? null : outcome;

function offers(outcome: Outcome): readonly Range[] {
  if (outcome.state === 'ambiguous') return outcome.candidates;
  return outcome.state === 'orphaned' && outcome.suggestion ? [outcome.suggestion] : [];
}

export type Verdict = 'exact ends' | 'right' | 'wrong' | 'missed' | 'offered' | 'false' | 'left out';

export function judge({ truth }: Truth, outcome: Outcome): Verdict {
  const at = placed(outcome);
  if (!truth) return at ? 'false' : 'left out';
  if (!at) return offers(outcome).some((offer) => isSamePlace(offer, truth)) ? 'offered' : 'missed';
  if (!isSamePlace(at, truth)) return 'wrong';
  return at.start === truth.start && at.end === truth.end ? 'exact ends' : 'right';
}

export function score(quotes: readonly Truth[], outcomes: readonly Outcome[]): Score {
  if (quotes.length !== outcomes.length) throw new Error('as many outcomes as quotes');
  const count: Record<Verdict, number> = {
    'exact ends': 0,
    right: 0,
    wrong: 0,
    missed: 0,
    offered: 0,
    false: 0,
    'left out': 0,
  };
  for (const [i, quote] of quotes.entries()) {
    const outcome = outcomes[i];
    if (outcome) count[judge(quote, outcome)]++;
  }
  const right = count['exact ends'] + count.right;
  const missed = count.missed + count.offered;
  return {
    quotes: quotes.length,
    there: right + count.wrong + missed,
    right,
    exactEnds: count['exact ends'],
    wrong: count.wrong,
    missed,
    offered: count.offered,
    gone: count.false + count['left out'],
    falselyAnchored: count.false,
  };
}
