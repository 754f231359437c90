/** Which of the pieces after a correction is which of those before it, by the words that they share. */
import type { Range } from '../text/structure';
import type { Carrier } from './carry';

const lengthOf = ({ start, end }: Range) => end - start;
const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** How much of a range stayed, in each of these that it is in; by their index. */
export function sharesOf(carrier: Carrier, range: Range, after: readonly Range[]): Map<number, number> {
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
      shares.set(low, (shares.get(low) ?? 0) + overlap(each, kept));
    }
  }
  return shares;
}

/**
 * For each after, in order, the one before that it is, or null. The first that has half of it, or is half of it, goes on
 * as it; where as many were changed beyond knowing as stand between the same neighbours, they are one another in order.
 */
export function pairUp(
  carrier: Carrier,
  before: readonly Range[],
  after: readonly Range[],
): (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  let next = 0;
  for (const [index, range] of before.entries()) {
    for (const [at, share] of sharesOf(carrier, range, after)) {
      const each = after[at];
      if (at < next || !each || 2 * share < Math.min(lengthOf(range), lengthOf(each))) continue;
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
      for (let each = from; each < at; each++) found[each] = last + 1 + each - from;
    [from, last] = [at + 1, pair];
  }
  return found;
}

/** Whether enough of a range stayed to say that its words are there. */
export const isKept = (carrier: Carrier, range: Range): boolean =>
  3 * carrier.kept(range).reduce((sum, { after }) => sum + lengthOf(after), 0) >= lengthOf(range);
