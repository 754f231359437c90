/** Places of a text before a correction → the same places after it, through what stayed the same. */
import type { Range } from '../text/structure';
import type { Same } from './word-diff';

export type Carrier = {
  /**
   * A point belongs to what stands before it: a note's mark to its word. What was put in at it comes after it; where its
   * words were replaced, it stands after those that replace them.
   */
  point: (at: number) => number;
  /**
   * A range: what was put in at its edges is not of it, what was put in within it is. A range of just the words that
   * were replaced is of those that replace them. Null where nothing of it is left.
   */
  range: (range: Range) => Range | null;
  /** What stayed of a range, cut to it. */
  kept: (range: Range) => Same[];
};

/** `same` ascends and does not overlap, on either side; the lengths are of the texts before and after. */
export function carryThrough(same: readonly Same[], before: number, after: number): Carrier {
  const at = (a: number, b: number): Same => ({ before: { start: a, end: a }, after: { start: b, end: b } });
  const runs = [at(0, 0), ...same, at(before, after)];
  /** The last run of which `isBy` holds: it does of a row of the first ones, and of none after. */
  const last = (isBy: (run: Same) => boolean): number => {
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const run = runs[middle];
      if (run && isBy(run)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const end = (to: number): number => {
    const index = last((run) => run.before.start < to);
    const [run = at(0, 0), next = at(before, after)] = [runs[index], runs[index + 1]];
    if (to <= run.before.end) return run.after.start + to - run.before.start;
    return to === next.before.start ? next.after.start : run.after.end;
  };
  const start = (from: number): number => {
    const index = last((run) => run.before.start <= from);
    const [run = at(0, 0), next = at(before, after)] = [runs[index], runs[index + 1]];
    if (from < run.before.end) return run.after.start + from - run.before.start;
    return from === run.before.end ? run.after.end : next.after.start;
  };
  return {
    point: (place) => (place === 0 ? 0 : end(place)),
    range: (range) => {
      const [from, to] = [start(range.start), end(range.end)];
      return from < to ? { start: from, end: to } : null;
    },
    kept: (range) => {
      const found: Same[] = [];
      for (let index = last((run) => run.before.start <= range.start); index < runs.length; index++) {
        const run = runs[index];
        if (!run || run.before.start >= range.end) break;
        const [from, to] = [Math.max(run.before.start, range.start), Math.min(run.before.end, range.end)];
        const shift = run.after.start - run.before.start;
        if (from < to)
          found.push({ before: { start: from, end: to }, after: { start: from + shift, end: to + shift } });
      }
      return found;
    },
  };
}
