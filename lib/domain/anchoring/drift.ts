/** How far passages have moved: what is known of some says where the others are to be expected. */

type Sure = { hint: number; start: number };

/**
 * What the passages around one say of a place: it is *here*, where those that kept their order lead; it went *along* with some
 * that were moved; it is *elsewhere* than they say; or, null, they are too far off to say anything.
 */
export type Expectation = 'here' | 'along' | 'elsewhere' | null;

/** Sure places by their old offset. */
export type DriftMap = {
  expects(hint: number, start: number): Expectation;
  /** Where a passage is to be expected, by its nearest neighbours, nearest first; each once. */
  guesses(hint: number): number[];
  /** How much room there is between those that stood before and after hint … hint + length; null where none is known. */
  room(hint: number, length: number): number | null;
  /** Whether `start` keeps its order among the passages that kept theirs. */
  isInOrder(hint: number, start: number): boolean;
};

/** Neighbours on each side that have a say, and how far off they may be. */
const neighbours = 3;
const earshot = 4000;

/** A neighbour may be wrong about the place by so much, and more the farther it is off. */
const slack = (distance: number) => 24 + distance / 10;

export function buildDriftMap(places: readonly Sure[]): DriftMap {
  const sure = places.toSorted((a, b) => a.hint - b.hint || a.start - b.start);
  const backbone = longestRising(sure);

  function around(among: readonly Sure[], hint: number): Sure[] {
    const at = firstAfter(among, hint);
    return among
      .slice(Math.max(0, at - neighbours), at + neighbours)
      .filter((each) => Math.abs(each.hint - hint) <= earshot)
      .toSorted((a, b) => Math.abs(a.hint - hint) - Math.abs(b.hint - hint));
  }

  /** Whether one of the neighbours says so; null if there is none. Asked for each place of each quote: it makes nothing new. */
  function agree(among: readonly Sure[], hint: number, start: number): boolean | null {
    const at = firstAfter(among, hint);
    let said: boolean | null = null;
    for (let i = Math.max(0, at - neighbours); i < at + neighbours; i += 1) {
      const each = among[i];
      const distance = each ? Math.abs(each.hint - hint) : Infinity;
      if (!each || distance > earshot) continue;
      if (Math.abs(start - hint - (each.start - each.hint)) <= slack(distance)) return true;
      said = false;
    }
    return said;
  }

  /** Between the two that kept their order before and after it: texts also grow and shrink evenly. */
  function between(hint: number): { start: number; slack: number } | null {
    const at = firstAfter(backbone, hint);
    const [before, after] = [backbone[at - 1], backbone[at]];
    if (!before || !after || after.hint - before.hint > earshot) return null;
    const share = (hint - before.hint) / (after.hint - before.hint);
    const start = Math.round(before.start + share * (after.start - before.start));
    return { start, slack: slack(Math.min(hint - before.hint, after.hint - hint)) };
  }

  function isBetween(hint: number, start: number): boolean {
    const middle = between(hint);
    return middle !== null && Math.abs(start - middle.start) <= middle.slack;
  }

  return {
    expects(hint, start) {
      if (isBetween(hint, start) || agree(backbone, hint, start)) return 'here';
      const isAlong = agree(sure, hint, start);
      return isAlong === null ? null : isAlong ? 'along' : 'elsewhere';
    },
    guesses(hint) {
      const middle = between(hint);
      const near = around(sure, hint).map((each) => hint + each.start - each.hint);
      return [...new Set(middle ? [middle.start, ...near] : near)];
    },
    room(hint, length) {
      const before = backbone[firstAfter(backbone, hint) - 1];
      const after = backbone[firstAfter(backbone, hint + length - 1)];
      if (!before || !after || hint - before.hint > earshot || after.hint - hint > earshot) return null;
      return after.start - (after.hint - hint - length) - (before.start + hint - before.hint);
    },
    isInOrder(hint, start) {
      const at = firstAfter(backbone, hint);
      const [before, after] = [backbone[at - 1], backbone[at]];
      return (!before || before.start <= start) && (!after || start <= after.start);
    },
  };
}

/** The index of the first with a greater hint. */
function firstAfter(sorted: readonly Sure[], hint: number): number {
  let low = 0;
  let high = sorted.length;
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
    let low = 0;
    let high = tails.length;
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
