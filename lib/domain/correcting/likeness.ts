/** Whether some words may be other words corrected, letter by letter: misread, in another spelling, or half rewritten. */
import { sliceOf } from '../text/slices';
import type { Range } from '../text/structure';
import type { Carrier } from './carry';

/** How much is said, without the white space: that, almost all texts have in common. */
export const weigh = (words: string): number => words.length - (words.match(/\s/g)?.length ?? 0);

/** Of so few letters nothing can be told but by where they stand. */
const few = 12;

/** How much of two words' letters, three by three, must be in both: those of unrelated sentences have a tenth. */
const enough = 0.25;

export function isLike(
  carrier: Carrier,
  texts: { before: string; after: string },
  before: Range,
  after: Range,
): boolean {
  const [was, now] = [sliceOf(texts.before, before), sliceOf(texts.after, after)];
  if (Math.min(weigh(was), weigh(now)) <= few) return true;
  const kept = carrier.kept(before).reduce((sum, { after: place }) => {
    const [start, end] = [Math.max(place.start, after.start), Math.min(place.end, after.end)];
    return start < end ? sum + weigh(texts.after.slice(start, end)) : sum;
  }, 0);
  return 3 * kept >= Math.max(weigh(was), weigh(now)) || common(was, now) >= enough;
}

/** Of all threes of letters in both, how many have their like in the other. */
function common(a: string, b: string): number {
  const [own, others] = [threes(a), threes(b)];
  const left = new Map<string, number>();
  for (const each of own) left.set(each, (left.get(each) ?? 0) + 1);
  let both = 0;
  for (const each of others) {
    const more = left.get(each) ?? 0;
    if (more === 0) continue;
    left.set(each, more - 1);
    both += 2;
  }
  return both / Math.max(1, own.length + others.length);
}

function threes(words: string): string[] {
  const letters = words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3));
}
