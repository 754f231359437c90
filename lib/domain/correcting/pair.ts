/** Which of the pieces after a correction is which of those before it, by the words that they share. */
import { sliceOf } from '../text/slices';
import type { Range } from '../text/structure';
import { isLike, weigh } from './likeness';
import type { Carrier } from './carry';

/** The two texts, for the words of the ranges in them. */
export type Texts = { before: string; after: string };

const overlap = (a: Range, b: Range): Range => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/** How much of a range stayed, in each of these that it is in; by their index. */
function sharesOf(
  carrier: Carrier,
  text: string,
  range: Range,
  after: readonly Range[],
): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { after: kept } of carrier.kept(range)) {
    let [low, high] = [0, after.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((after[middle]?.end ?? Infinity) <= kept.start) low = middle + 1;
      else high = middle;
    }
    for (; low < after.length; low++) {
      const each = after[low];
      if (!each || each.start >= kept.end) break;
      shares.set(low, (shares.get(low) ?? 0) + weigh(sliceOf(text, overlap(each, kept))));
    }
  }
  return shares;
}

/**
 * For each after, in order, the one before that it is, or null. The first that has half of it, or is half of it, goes on
 * as it; where as many were changed as stand between the same neighbours, they are one another in order, each if its words
 * may be a correction of the other's: what was put in the place of what was taken out is something else.
 */
export function pairUp(
  carrier: Carrier,
  texts: Texts,
  before: readonly Range[],
  after: readonly Range[],
): (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const weights = after.map((each) => weigh(sliceOf(texts.after, each)));
  let next = 0;
  for (const [index, range] of before.entries()) {
    const weight = weigh(sliceOf(texts.before, range));
    for (const [at, share] of sharesOf(carrier, texts.after, range, after)) {
      if (at < next || 2 * share < Math.min(weight, weights[at] ?? 0)) continue;
      found[at] = index;
      next = at + 1;
      break;
    }
  }
  let [from, last] = [0, -1];
  for (let at = 0; at <= found.length; at++) {
    const pair = at === found.length ? before.length : found[at];
    if (pair === null || pair === undefined) continue;
    if (at - from === pair - last - 1)
      for (let each = from; each < at; each++) {
        const [was, now] = [before[last + 1 + each - from], after[each]];
        if (was && now && isLike(carrier, texts, was, now)) found[each] = last + 1 + each - from;
      }
    [from, last] = [at + 1, pair];
  }
  return found;
}

/** Whether enough of a range stayed to say that its words are there. */
export const isKept = (carrier: Carrier, text: string, range: Range): boolean =>
  3 * carrier.kept(range).reduce((sum, { before }) => sum + weigh(sliceOf(text, before)), 0) >=
  weigh(sliceOf(text, range));
