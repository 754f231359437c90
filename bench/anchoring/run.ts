/** Makes a condition's case, has an engine find its quotes, and says how well and how fast. */
import type { Book, Case, Condition } from './condition';
import { resolveByIndexOf, type Engine, type Outcome } from './engine';
import { Random } from './random';
import { score, type Score } from './score';

export type Finding = { firstMs: number; ms: number; score: Score; outcomes: Outcome[] };
export type Findings = {
  case: Case;
  resolve: Finding;
  map: Finding | null;
  /** The plain indexOf over at most 400 of the quotes, reckoned up to all of them. */
  baselineMs: number;
};

/** Milliseconds of this process’s own work: what else the machine does meanwhile is none of it. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The first time is with cold code, as in a script; the best of several as in a server. Fewer where one takes long. */
function timed(asked: Case['quotes'], most: number, find: () => Outcome[]): Finding {
  const times: number[] = [];
  let outcomes: Outcome[] = [];
  for (let spent = 0; times.length < most && spent < 4000;) {
    const begun = now();
    outcomes = find();
    times.push(now() - begun);
    spent += times.at(-1) ?? 0;
  }
  return { firstMs: times[0] ?? 0, ms: Math.min(...times), score: score(asked, outcomes), outcomes };
}

export const makeCase = (condition: Condition, book: Book, count: number, seed: number): Case =>
  condition.make(book, count, new Random(seed).fork(condition.name));

function baseline({ after, quotes }: Case): number {
  const some = quotes.slice(0, 400).map(({ selector }) => selector);
  const begun = now();
  resolveByIndexOf(after, some);
  return ((now() - begun) * quotes.length) / Math.max(1, some.length);
}

export function run(engine: Pick<Engine, 'resolveQuotes' | 'mapRanges'>, made: Case, times = 1): Findings {
  const { before, after, quotes } = made;
  const { resolveQuotes, mapRanges } = engine;
  const selectors = quotes.map(({ selector }) => selector);
  const ranges = quotes.map((quote) => quote.before);
  return {
    case: made,
    baselineMs: baseline(made),
    resolve: timed(quotes, times, () => resolveQuotes(after, selectors)),
    map: before !== null ? timed(quotes, times, () => mapRanges(before, after, ranges)) : null,
  };
}
