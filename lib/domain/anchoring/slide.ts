import type { Comparison } from './compare';
import type { Skeleton } from './skeleton';

/**
 * Where the same letters end what stands before a gap and what is missing, it is one comparison as good as the other that says
 * which of them went. People take out and put in whole paragraphs and sentences: the gap is moved to where one begins and ends.
 * (The idea of git's indent heuristic, with the text's own breaks.) Changes the comparison.
 */
export function slideGaps(
  before: string,
  after: string,
  old: Skeleton,
  now: Skeleton,
  { places, moved }: Comparison,
) {
  let previous = -1;
  for (let i = 0; i <= old.length; i += 1) {
    const place = i < old.length ? (places[i] ?? -1) : now.length;
    if (place < 0 || moved[i] === 1) continue;
    const last = previous < 0 ? -1 : (places[previous] ?? -1);
    const isGap = i - previous > 1 !== place - last > 1;
    if (isGap && i - previous > 1) slideDeleted(previous + 1, i, place);
    else if (isGap && i < old.length) slideInserted(last + 1, place, i);
    previous = i;
  }

  /** old[from, to) has no place; what follows it stands at `place`. */
  function slideDeleted(from: number, to: number, place: number) {
    const gap = { from, to };
    const left = reach(
      (s) => places[from - 1 - s] === place - 1 - s && old.codes[from - 1 - s] === old.codes[to - 1 - s],
    );
    const right = reach(
      (s) => to + s < old.length && places[to + s] === place + s && old.codes[from + s] === old.codes[to + s],
    );
    const shift = bestShift(before, old, gap, left, right);
    for (let s = 1; s <= -shift; s += 1) [places[to - s], places[from - s]] = [place - s, -1];
    for (let s = 0; s < shift; s += 1) [places[from + s], places[to + s]] = [place + s, -1];
  }

  /** Nothing stood at now[from, to); old[at] stands after it. */
  function slideInserted(from: number, to: number, at: number) {
    const gap = { from, to };
    const left = reach(
      (s) => places[at - 1 - s] === from - 1 - s && now.codes[from - 1 - s] === now.codes[to - 1 - s],
    );
    const right = reach(
      (s) => at + s < old.length && places[at + s] === to + s && now.codes[from + s] === now.codes[to + s],
    );
    const shift = bestShift(after, now, gap, left, right);
    for (let s = 1; s <= -shift; s += 1) places[at - s] = to - s;
    for (let s = 0; s < shift; s += 1) places[at + s] = from + s;
  }
}

/** No further is a gap moved. */
const furthest = 400;

function reach(goesOn: (s: number) => boolean): number {
  let s = 0;
  while (s < furthest && goesOn(s)) s += 1;
  return s;
}

/** By how many codes a gap is to be moved so that it begins where something begins; the nearest of equals. */
function bestShift(
  text: string,
  skeleton: Skeleton,
  { from, to }: { from: number; to: number },
  left: number,
  right: number,
): number {
  if (left === 0 && right === 0) return 0;
  const worth = (shift: number) =>
    breakAt(text, skeleton, from + shift) + breakAt(text, skeleton, to + shift);
  let [best, most] = [0, worth(0)];
  for (let away = 1; away <= Math.max(left, right); away += 1)
    for (const shift of [-away, away]) {
      if (shift < -left || shift > right) continue;
      const here = worth(shift);
      if (here > most) [best, most] = [shift, here];
    }
  return best;
}

/** What ends before a code: 2 a paragraph, 1 a sentence, 0 neither: between words, one place is as good as another. */
function breakAt(text: string, { at, length }: Skeleton, code: number): number {
  if (code <= 0 || code >= length) return 2;
  const between = text.slice((at[code - 1] ?? 0) + 1, at[code]);
  return between.includes('\n') ? 2 : /[.!?。！？؟।]/u.test(between) ? 1 : 0;
}
