import { makeAligner } from './bit-alignment';
import { fitEnds, fitOf, strengthOf } from './fit';
import { gramLength, sampling, type GramIndex } from './gram-index';
import type { Quote } from './quote';
import type { Places } from './runs';
import { codeAt, type Skeleton } from './skeleton';
import { makeWavefront } from './wavefront';

/** A place where a quote may be, and how much of it, of what stood before and of what stood after is there (0 to 1, NaN: nothing stood there). */
export type Found = {
  start: number;
  end: number;
  exact: number;
  before: number;
  after: number;
  /** Whether each letter of the quote itself is there. */
  whole: boolean;
  /** The share of letters, of the quote's and the place's, that are the same. */
  likeness: number;
};

/** Most codes of a pattern that are aligned at once. */
export const longestPattern = 2048;

/** Codes by which a place may be shifted beyond what was voted for. */
const stray = 8;

/** Places are looked at while they have so much of the votes of the best, and of those that an unchanged text would give. */
const share = 0.4;
const leastShare = 0.1;
const mostPlaces = 5;

export function makeFinder(text: string, skeleton: Skeleton, index: GramIndex) {
  const { align } = makeAligner();
  const { align: along } = makeWavefront();
  const votes = new Int32Array(8192);
  const places: Places = new Int32Array(longestPattern);

  /** Looks along the diagonals that were voted for, first for a place that differs little. */
  function lookAlong(quote: Quote, { low, high }: Cluster): Found | null {
    const { codes, m } = quote;
    const most = 6 + Math.floor(m / 6);
    const diagonals = { low: low - stray, high: high + stray };
    if (along(codes, m, skeleton.codes, skeleton.length, diagonals, most, places) >= 0) return judge(quote);
    const slack = 12 + (m >>> 4);
    return lookAt(quote, low - slack, high + m + slack);
  }

  /** Looks at the codes of the text from `low` to `high` for the quote. */
  function lookAt(quote: Quote, low: number, high: number): Found | null {
    const [from, to] = [Math.max(0, low), Math.min(skeleton.length, high)];
    if (to <= from) return null;
    align(quote.codes, quote.m, skeleton.codes, from, to, places);
    return judge(quote);
  }

  function judge({ from, to, m, edges }: Quote): Found | null {
    const fit = fitOf(places, from, to, m);
    if (!fit) return null;
    const { start, end } = fitEnds(text, skeleton, fit, edges);
    return {
      start,
      end,
      exact: fit.strength,
      before: strengthOf(places, 0, from),
      after: strengthOf(places, to, m),
      whole: fit.likeness === 1,
      likeness: fit.likeness,
    };
  }

  return {
    /** Where pieces of the quote stand together, best first. */
    byVotes(quote: Quote): Found[] {
      const cast = index.vote(quote.codes, 0, quote.m, votes);
      const found: Found[] = [];
      const near = clusters(inOrder(votes, cast), quote.m);
      for (const cluster of near.length > 1 ? [...near, ...torn(near)] : near) {
        const place = lookAlong(quote, cluster);
        if (place) found.push(place);
      }
      if (found.length < 2) return found;
      found.sort((one, other) => other.exact - one.exact || one.start - other.start);
      return found.filter(
        (place, index) =>
          !found.slice(0, index).some(({ start, end }) => start < place.end && place.start < end),
      );
    },

    /** At an offset of the text, give or take. */
    near(quote: Quote, offset: number, reach: number): Found | null {
      const at = codeAt(skeleton, offset) - quote.from;
      return lookAt(quote, at - reach, at + quote.m + reach);
    },
  };
}

/** Something was put into the passage, so long that its halves are two places: they are looked at as one, too. */
function torn([first, ...others]: readonly Cluster[]): Cluster[] {
  if (!first) return [];
  const other = others.find(
    ({ low, high }) => low - first.high < longestInsertion && first.low - high < longestInsertion,
  );
  if (!other) return [];
  const [low, high] = [Math.min(first.low, other.low), Math.max(first.high, other.high)];
  return [{ low, high, votes: first.votes + other.votes }];
}

const longestInsertion = 400;

/** Sorted in place; so few are sorted faster by hand. */
function inOrder(votes: Int32Array, count: number): Int32Array {
  const cast = votes.subarray(0, count);
  if (count > 160) return cast.sort();
  for (let i = 1; i < count; i += 1) {
    const vote = cast[i] ?? 0;
    let to = i;
    for (; to > 0 && (cast[to - 1] ?? 0) > vote; to -= 1) cast[to] = cast[to - 1] ?? 0;
    cast[to] = vote;
  }
  return cast;
}

type Cluster = { low: number; high: number; votes: number };

/** Of the votes that an unchanged text would give. */
const leastOf = (m: number) => Math.floor(((m - gramLength) / sampling) * leastShare);

/** Diagonals that are near one another, which have the most votes; `diagonals` in order. */
function clusters(diagonals: Int32Array, m: number): Cluster[] {
  const reach = 16 + (m >>> 3);
  let best = 0;
  for (let low = 0; low < diagonals.length;) {
    const high = endOfCluster(diagonals, low, reach);
    if (high - low > best) best = high - low;
    low = high;
  }
  const least = Math.max(best * share, leastOf(m));
  const all: Cluster[] = [];
  for (let low = 0; low < diagonals.length;) {
    const high = endOfCluster(diagonals, low, reach);
    const votes = high - low;
    if (votes >= least) all.push({ low: diagonals[low] ?? 0, high: diagonals[high - 1] ?? 0, votes });
    low = high;
  }
  if (all.length < 2) return all;
  return all.sort((a, b) => b.votes - a.votes || a.low - b.low).slice(0, mostPlaces);
}

/** The index after the last that is near the one before it. */
function endOfCluster(diagonals: Int32Array, low: number, reach: number): number {
  let high = low + 1;
  while (high < diagonals.length && (diagonals[high] ?? 0) - (diagonals[high - 1] ?? 0) <= reach) high += 1;
  return high;
}
