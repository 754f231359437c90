/** Makes a condition's case, has an engine find its quotes, and says how well and how fast. */
import type { Book, Case, Condition } from './condition';
import { resolveByIndexOf, type Engine, type Outcome } from './engine';
import { Random } from './random';
import { score, type Score } from './score';

export type Finding = { ms: number; score: Score; outcomes: Outcome[] };
export type Findings = {
  case: Case;
  resolve: Finding;
  map: Finding | null;
  /** The plain indexOf over at most 400 of the quotes, reckoned up to all of them. */
  baselineMs: number;
};

function timed(asked: Case['quotes'], find: () => Outcome[]): Finding {
  const begun = performance.now();
  const outcomes = find();
  const ms = performance.now() - begun;
  return { ms, score: score(asked, outcomes), outcomes };
}

export const makeCase = (condition: Condition, book: Book, count: number, seed: number): Case =>
  condition.make(book, count, new Random(seed).fork(condition.name));

function baseline({ after, quotes }: Case): number {
  const some = quotes.slice(0, 400).map(({ selector }) => selector);
  const begun = performance.now();
  resolveByIndexOf(after, some);
  return ((performance.now() - begun) * quotes.length) / Math.max(1, some.length);
}

export function run(engine: Pick<Engine, 'resolveQuotes'> & Partial<Engine>, made: Case): Findings {
  const { before, after, quotes } = made;
  const { resolveQuotes, mapRanges } = engine;
  const selectors = quotes.map(({ selector }) => selector);
  const ranges = quotes.map((quote) => quote.before);
  return {
    case: made,
    baselineMs: baseline(made),
    resolve: timed(quotes, () => resolveQuotes(after, selectors)),
    map: mapRanges && before !== null ? timed(quotes, () => mapRanges(before, after, ranges)) : null,
  };
}
