import type { Edited, Range } from './edited';

/** Where a passage is now; `gone` when none of its letters are left; `undecided` when it is scattered or half of it is gone. */
export type Place = Range | 'gone' | 'undecided';

const space = /\s/;
const counts = /[\p{L}\p{N}]/u;

/** From the first of its characters that is still there to the last. White space at the ends is none of its words. */
export function placeOf({ text, starts, ends }: Edited, before: string, { start, end }: Range): Place {
  let [from, to, kept, all, last, scattered] = [Infinity, -1, 0, 0, -1, false];
  for (let i = start; i < end; i++) {
    const isLetter = counts.test(before.charAt(i));
    if (isLetter) all++;
    const at = starts[i] ?? -1;
    if (at < 0) continue;
    if (isLetter) kept++;
    scattered ||= at < last;
    last = at;
    from = Math.min(from, at);
    to = Math.max(to, ends[i] ?? -1);
  }
  if (kept === 0) return all === 0 && to >= 0 ? 'undecided' : 'gone';
  if (scattered || kept * 2 < all || to - from > 1.6 * (end - start) + 24) return 'undecided';
  while (from < to && space.test(text.charAt(from))) from++;
  while (from < to && space.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
