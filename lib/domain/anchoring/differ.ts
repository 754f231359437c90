import { compare, type Comparison } from './compare';
import { sharedLines } from './lines';
import { slideGaps } from './slide';
import { toSkeleton, type Skeleton } from './skeleton';

type Range = { start: number; end: number };

/** A stretch that two texts share, character by character: both ranges have one length. */
export type EqualStretch = { before: Range; after: Range };

/**
 * What two texts have in common, in order: half-open ranges of UTF-16 code units, as long as they go, none overlapping
 * another. What lies between two of them was changed. Words that were moved are not among them.
 */
export function diffTexts(before: string, after: string): EqualStretch[] {
  const [old, now] = [toSkeleton(before), toSkeleton(after)];
  return equalStretches({ before, after, old, now, comparison: compareTexts(before, after, old, now) });
}

/** What two texts have in common, with its gaps where something begins. */
export function compareTexts(before: string, after: string, old: Skeleton, now: Skeleton): Comparison {
  const comparison = compare(old.codes, now.codes, sharedLines(before, after, old, now));
  slideGaps(before, after, old, now, comparison);
  return comparison;
}

/** Two texts, their skeletons, and what these have in common. */
export type Compared = {
  before: string;
  after: string;
  old: Skeleton;
  now: Skeleton;
  comparison: Comparison;
};

/** The same of two texts that have been compared. */
export function equalStretches({ before, after, old, now, comparison }: Compared): EqualStretch[] {
  const { places, moved } = comparison;
  const stretches: EqualStretch[] = [];
  let [doneOld, doneNow] = [0, 0];

  const add = (from: number, to: number, length: number) => {
    if (length <= 0) return;
    const last = stretches.at(-1);
    if (last && last.before.end === from && last.after.end === to) {
      last.before.end += length;
      last.after.end += length;
    } else
      stretches.push({ before: { start: from, end: from + length }, after: { start: to, end: to + length } });
    [doneOld, doneNow] = [from + length, to + length];
  };

  /** What stands between two letters that are the same: its common beginning and its common end. */
  const addBetween = (toOld: number, toNow: number) => {
    const [gapOld, gapNow] = [toOld - doneOld, toNow - doneNow];
    const least = Math.min(gapOld, gapNow);
    let head = 0;
    while (head < least && before[doneOld + head] === after[doneNow + head]) head += 1;
    let tail = 0;
    while (tail < least - head && before[toOld - tail - 1] === after[toNow - tail - 1]) tail += 1;
    add(doneOld, doneNow, head);
    add(toOld - tail, toNow - tail, tail);
    [doneOld, doneNow] = [toOld, toNow];
  };

  for (let i = 0; i < old.length; i += 1) {
    const place = places[i] ?? -1;
    if (place < 0 || moved[i] === 1) continue;
    const [from, to] = [old.at[i] ?? 0, now.at[place] ?? 0];
    if (from < doneOld || to < doneNow) continue;
    addBetween(from, to);
    const length = Math.min(lengthAt(old, i), lengthAt(now, place));
    if (before.slice(from, from + length) === after.slice(to, to + length)) add(from, to, length);
  }
  addBetween(before.length, after.length);
  return stretches;
}

/** Code units of the character that code i came from. */
function lengthAt({ at, codes, length }: Skeleton, i: number): number {
  const isHalf = ((codes[i] ?? 0) & 0xf800) === 0xd800;
  return isHalf && i + 1 <= length && at[i] === at[i + 1] ? 2 : 1;
}
