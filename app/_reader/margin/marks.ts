/** Passages that carry notes, as spans of the canonical string: which of them lie here, and where they overlap. Pure. */
import type { Range as Span } from '@/lib/domain/text/structure';

export type Mark = Span & { /** The card that it belongs to. */ key: string; own: boolean };

/** Marks by their starts, and for each the furthest end of those up to it, so that looking for a place is halving. */
export type MarkIndex = { marks: readonly Mark[]; furthest: readonly number[] };

export function indexMarks(given: readonly Mark[]): MarkIndex {
  const marks = [...given].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  const furthest = marks.map((mark) => (end = Math.max(end, mark.end)));
  return { marks, furthest };
}

/** How many marks start before `offset`. */
function countBefore(marks: readonly Mark[], offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks that share a character with the span, in the text's order. */
export function marksWithin({ marks, furthest }: MarkIndex, { start, end }: Span): Mark[] {
  const found: Mark[] = [];
  for (let at = countBefore(marks, end) - 1; at >= 0 && (furthest[at] ?? 0) > start; at--) {
    const mark = marks[at];
    if (mark && mark.end > start) found.push(mark);
  }
  return found.reverse();
}

/** The marks over one character, the shortest first: it is the one most meant. */
export const marksAt = (index: MarkIndex, offset: number): Mark[] =>
  marksWithin(index, { start: offset, end: offset + 1 }).sort(
    (a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start,
  );

/** The stretches that lie under more than one mark; `both` where they are one's own and others'. */
export function overlapsOf(marks: readonly Mark[]): (Span & { both: boolean })[] {
  const edges = marks
    .flatMap(({ start, end, own }) => [
      { at: start, by: 1, own },
      { at: end, by: -1, own },
    ])
    .sort((a, b) => a.at - b.at);
  const found: (Span & { both: boolean })[] = [];
  let [mine, theirs] = [0, 0];
  for (const [index, { at, by, own }] of edges.entries()) {
    if (own) mine += by;
    else theirs += by;
    const end = edges[index + 1]?.at ?? at;
    if (mine + theirs < 2 || end === at) continue;
    const both = mine > 0 && theirs > 0;
    const last = found.at(-1);
    if (last?.end === at && last.both === both) last.end = end;
    else found.push({ start: at, end, both });
  }
  return found;
}
