/** How far passages have moved: what is known of some says where the others are to be expected. */

type Sure = { hint: number; start: number };

/** Sure places by their old offset; asks of a place whether the neighbours of its passage went the same way. */
export type DriftMap = {
  /** Whether a passage from about `hint` is to be expected at `start`; null where no neighbour is known. */
  expects(hint: number, start: number): boolean | null;
  /** Where it is to be expected, by its nearest neighbours, nearest first; each once. */
  guesses(hint: number): number[];
  /** Whether `start` keeps its order among the passages that kept theirs. */
  isInOrder(hint: number, start: number): boolean;
};

/** Neighbours on each side that have a say. */
const neighbours = 3;

/** A neighbour may be wrong about the place by so much, and more the farther it is off. */
const slack = (distance: number) => 24 + distance / 8;

export function buildDriftMap(places: readonly Sure[]): DriftMap {
  const sure = places.toSorted((a, b) => a.hint - b.hint || a.start - b.start);
  const backbone = longestRising(sure);

  function around(hint: number): Sure[] {
    const at = firstAfter(sure, hint);
    return sure
      .slice(Math.max(0, at - neighbours), at + neighbours)
      .toSorted((a, b) => Math.abs(a.hint - hint) - Math.abs(b.hint - hint));
  }

  return {
    expects(hint, start) {
      const near = around(hint);
      if (near.length === 0) return null;
      return near.some(
        (each) => Math.abs(start - hint - (each.start - each.hint)) <= slack(Math.abs(each.hint - hint)),
      );
    },
    guesses: (hint) => [...new Set(around(hint).map((each) => hint + each.start - each.hint))],
    isInOrder(hint, start) {
      const at = firstAfter(backbone, hint);
      const [before, after] = [backbone[at - 1], backbone[at]];
      return (!before || before.start <= start) && (!after || start <= after.start);
    },
  };
}

/** The index of the first with a greater hint. */
function firstAfter(sorted: readonly Sure[], hint: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.hint ?? 0) <= hint) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most places that are in the same order as they were (patience sorting; Fredman 1975). */
function longestRising(sorted: readonly Sure[]): Sure[] {
  const tails: number[] = [];
  const previous = new Int32Array(sorted.length).fill(-1);
  for (const [index, { start }] of sorted.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[tails[middle] ?? 0]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rising: Sure[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const each = sorted[index];
    if (each) rising.push(each);
  }
  return rising.toReversed();
}
