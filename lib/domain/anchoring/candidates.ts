import { makeAligner } from './bit-alignment';
import { fitEnds, fitOf, strengthOf, type Places } from './fit';
import { gramLength, sampling, type GramIndex } from './gram-index';
import type { Quote } from './quote';
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
    return {
      ...fitEnds(text, skeleton, fit, edges),
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
      const near = clusters(votes.subarray(0, cast).sort(), quote.m);
      for (const cluster of [...near, ...torn(near)]) {
        const place = lookAlong(quote, cluster);
        if (place) found.push(place);
      }
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

type Cluster = { low: number; high: number; votes: number };

/** Diagonals that are near one another, which have the most votes. */
function clusters(diagonals: Int32Array, m: number): Cluster[] {
  const reach = 16 + (m >>> 3);
  const all: Cluster[] = [];
  let current: Cluster | undefined;
  for (const diagonal of diagonals) {
    if (current && diagonal - current.high <= reach) {
      current.high = diagonal;
      current.votes += 1;
    } else {
      current = { low: diagonal, high: diagonal, votes: 1 };
      all.push(current);
    }
  }
  const best = all.reduce((most, { votes }) => Math.max(most, votes), 0);
  const least = Math.max(best * share, Math.floor(((m - gramLength) / sampling) * leastShare));
  return all
    .filter(({ votes }) => votes >= least)
    .toSorted((a, b) => b.votes - a.votes || a.low - b.low)
    .slice(0, mostPlaces);
}
