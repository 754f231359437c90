/** The runs of codes that a place and a pattern have in common, and which of them belong together. */

/** For each code of a pattern the place in the text of the same code, or −1; rising, but for what was moved. */
export type Places = Int32Array;

/** Of each run where it begins in the pattern and in the text, and its length: what was read last, in the same memory. */
const fields = 3;
let row = new Int32Array(512 * fields);
let count = 0;

export const atOf = (run: number): number => row[run * fields] ?? 0;
export const placeOf = (run: number): number => row[run * fields + 1] ?? 0;
export const lengthOf = (run: number): number => row[run * fields + 2] ?? 0;

/** Reads the runs of pattern[from, to); returns which of them is the longest, the first of equals, or −1. */
export function readRuns(places: Places, from: number, to: number): number {
  if (row.length < (to - from) * fields) row = new Int32Array((to - from) * fields * 2);
  let longest = -1;
  let most = 0;
  let at = -1;
  let place = -1;
  let end = -fields;
  for (let i = from; i < to; i += 1) {
    const here = places[i] ?? -1;
    if (here < 0) continue;
    const isNext = i - at === 1 && here - place === 1;
    at = i;
    place = here;
    if (!isNext) {
      end += fields;
      row[end] = i;
      row[end + 1] = here;
      row[end + 2] = 0;
    }
    const length = (row[end + 2] ?? 0) + 1;
    row[end + 2] = length;
    if (length <= most) continue;
    longest = end / fields;
    most = length;
  }
  count = end / fields + 1;
  return longest;
}

/** Of codes skipped on both sides: a gap costs half of each at first, and less for each that it is long: something was put in or taken out. */
const costOf = (skipped: number) => (skipped <= 12 ? skipped / 2 : 6 + (skipped - 12) / 8);

/**
 * Goes from the longest run outwards while what is found is worth more than what is skipped on the way (as in the extension of a seed in sequence alignment, Altschul et al. 1990): single letters find their like anywhere.
 */
export function chainFrom(core: number, step: -1 | 1): number {
  let worth = 0;
  let most = 0;
  let end = core;
  let last = core;
  for (let i = core + step; i >= 0 && i < count; i += step) {
    const left = step < 0 ? i : last;
    const right = step < 0 ? last : i;
    const skipped = placeOf(right) - placeOf(left) - lengthOf(left);
    if (skipped < 0) continue;
    const missing = atOf(right) - atOf(left) - lengthOf(left);
    worth += lengthOf(i) - costOf(missing + skipped);
    last = i;
    if (worth <= most) continue;
    most = worth;
    end = i;
  }
  return end;
}
