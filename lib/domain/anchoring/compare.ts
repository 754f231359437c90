import { makeAligner } from './bit-alignment';
import type { Places } from './runs';
import { findShared, heaviestRising, type Shared } from './shared-grams';

/** For each code of one text its place in the other, or −1; and which of them changed their order. */
export type Comparison = { places: Places; moved: Uint8Array };

/** Pieces of so many codes that stand once in each text: first long ones, within what is left shorter ones. */
const grams = [16, 8] as const;

/** What is left is aligned code by code where it is no longer than this on either side. */
const smallGap = 384;

/** A stretch that stands elsewhere is taken for moved when it has so many codes; fewer may be there by chance. */
const leastMoved = 32;

/** Fewer codes than `fewest`, with more than `wilderness` that are not the same before them and after, are there by chance. */
const fewest = 28;
const wilderness = 160;

/**
 * Compares two texts by their codes: from the stretches that are known to be shared, if there are any; between them common ends, then stretches around pieces that stand once in each, then what lies
 * between, down to single codes; then, among what is left of both, stretches that were moved. What is left on one side has
 * no place on the other: words that were deleted are not found again where they always stood a second time.
 */
export function compare(a: Uint16Array, b: Uint16Array, known: readonly Shared[] = []): Comparison {
  const places = new Int32Array(a.length).fill(-1);
  const moved = new Uint8Array(a.length);
  const taken = new Uint8Array(b.length);
  const { align } = makeAligner();
  const local = new Int32Array(smallGap);

  function take(from: number, to: number, length: number) {
    for (let i = 0; i < length; i += 1) {
      places[from + i] = to + i;
      taken[to + i] = 1;
    }
  }

  function match(fromA: number, toA: number, fromB: number, toB: number, level: number) {
    let head = 0;
    while (fromA + head < toA && fromB + head < toB && a[fromA + head] === b[fromB + head]) head += 1;
    take(fromA, fromB, head);
    const [startA, startB] = [fromA + head, fromB + head];
    let tail = 0;
    while (toA - tail > startA && toB - tail > startB && a[toA - tail - 1] === b[toB - tail - 1]) tail += 1;
    take(toA - tail, toB - tail, tail);
    const [endA, endB] = [toA - tail, toB - tail];
    if (startA === endA || startB === endB) return;
    if (endA - startA <= smallGap && endB - startB <= smallGap) alignGap(startA, endA, startB, endB);
    else divide(startA, endA, startB, endB, level);
  }

  function alignGap(fromA: number, toA: number, fromB: number, toB: number) {
    const [lengthA, lengthB] = [toA - fromA, toB - fromB];
    const edits = align(a.subarray(fromA, toA), lengthA, b, fromB, toB, local, true);
    // Where the two have nothing to do with each other, single codes find their like all the same.
    const [less, more] = [Math.min(lengthA, lengthB), Math.max(lengthA, lengthB)];
    const areStrangers = more > 2 * less + 8 || (less > 12 && edits > 0.55 * more);
    const least = areStrangers ? 6 : 1;
    for (let i = 0; i < lengthA;) {
      const place = local[i] ?? -1;
      let run = 1;
      while (i + run < lengthA && local[i + run] === place + run) run += 1;
      if (place >= 0 && run >= least) take(fromA + i, place, run);
      i += run;
    }
  }

  function divide(fromA: number, toA: number, fromB: number, toB: number, level: number) {
    const k = grams[level];
    if (k === undefined) return;
    const chain = heaviestRising(findShared(a, [[fromA, toA]], b, [[fromB, toB]], k));
    const [atA, atB] = follow(chain, fromA, fromB, level + 1);
    match(atA, toA, atB, toB, chain.length > 0 ? level : level + 1);
  }

  /** Two stretches may both claim the letter at their seam. */
  function untaken({ from, to, length }: Shared): Shared {
    let [head, tail] = [0, length];
    while (head < tail && taken[to + head] === 1) head += 1;
    while (tail > head && taken[to + tail - 1] === 1) tail -= 1;
    return { from: from + head, to: to + head, length: tail - head };
  }

  /** Takes stretches that rise in both, and looks between them; returns where they end. */
  function follow(chain: readonly Shared[], fromA: number, fromB: number, level: number): [number, number] {
    let [atA, atB] = [fromA, fromB];
    for (const { from, to, length } of chain) {
      take(from, to, length);
      match(atA, from, atB, to, level);
      [atA, atB] = [from + length, to + length];
    }
    return [atA, atB];
  }

  function findMoved() {
    const leftA = intervals(a.length, (i) => (places[i] ?? -1) < 0);
    const leftB = intervals(b.length, (i) => taken[i] === 0);
    if (leftA.length === 0 || leftB.length === 0) return;
    let before: Shared | undefined;
    for (const found of findShared(a, leftA, b, leftB, grams[0])) {
      const each = untaken(found);
      const { from, to, length } = each;
      if (length < leastMoved) continue;
      take(from, to, length);
      if (before) {
        const [gapA, gapB] = [from - before.from - before.length, to - before.to - before.length];
        const isOnePiece = gapA >= 0 && gapB >= 0 && gapA <= smallGap && gapB <= smallGap;
        const isFree = isOnePiece && !taken.subarray(to - gapB, to).includes(1);
        if (isFree && places.subarray(from - gapA, from).every((place) => place < 0))
          match(from - gapA, from, to - gapB, to, grams.length);
      }
      moved.fill(
        1,
        before && from - before.from - before.length <= smallGap ? before.from : from,
        from + length,
      );
      before = each;
    }
  }

  /** Lets go of a few codes that are the same in the midst of many that are not: a phrase that people often use. */
  function releaseStrays() {
    let [first, codes, last] = [0, 0, -1];
    let lonely = false;
    const release = (isLonelyAfter: boolean) => {
      if (!lonely || !isLonelyAfter || codes >= fewest) return;
      for (let i = first; i <= last; i += 1) {
        const place = places[i] ?? -1;
        if (place >= 0) taken[place] = 0;
        places[i] = -1;
      }
    };
    for (let i = 0; i < a.length; i += 1) {
      const place = places[i] ?? -1;
      if (place < 0) continue;
      const skipped = last < 0 ? i + place : i - last - 1 + place - (places[last] ?? 0) - 1;
      if (last < 0 || skipped > wilderness) {
        if (last >= 0) release(true);
        [first, codes, lonely] = [i, 0, last >= 0 || skipped > wilderness];
      }
      codes += 1;
      last = i;
    }
    if (last >= 0) release(a.length - last + b.length - (places[last] ?? 0) > wilderness);
  }

  const [restA, restB] = follow(heaviestRising(known), 0, 0, 0);
  match(restA, a.length, restB, b.length, 0);
  releaseStrays();
  findMoved();
  return { places, moved };
}

/** The intervals in which something holds, that are long enough to hold a piece. */
function intervals(length: number, holds: (i: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < length; from += 1) {
    if (!holds(from)) continue;
    let to = from + 1;
    while (to < length && holds(to)) to += 1;
    if (to - from >= grams[0]) found.push([from, to]);
    from = to;
  }
  return found;
}
