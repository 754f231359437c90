import type { Shared } from './shared-grams';
import { codeAt, type Skeleton } from './skeleton';

/** Shorter lines (“Yes.”) say little about where they belong. */
const leastCodes = 8;

/**
 * The lines, that is, blocks, that stand once in each of two texts, in the order of the first: what people put in and take out
 * lies between them, however much the rest of it is like its neighbours.
 */
export function sharedLines(before: string, after: string, old: Skeleton, now: Skeleton): Shared[] {
  const [olds, news] = [startsOf(before), startsOf(after)];
  const shared: Shared[] = [];
  for (const [line, start] of olds) {
    const other = news.get(line);
    if (start < 0 || other === undefined || other < 0) continue;
    const from = codeAt(old, start);
    const length = codeAt(old, start + line.length) - from;
    if (length >= leastCodes) shared.push({ from, to: codeAt(now, other), length });
  }
  return shared.toSorted((one, another) => one.from - another.from);
}

/** Where each line starts; −1 if it stands more than once. */
function startsOf(text: string): Map<string, number> {
  const starts = new Map<string, number>();
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    starts.set(line, starts.has(line) ? -1 : start);
    start += line.length + 1;
  }
  return starts;
}
