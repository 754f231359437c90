/** Passages that carry notes, as spans of the canonical string: which of them lie at a place. Pure. */
import type { Range as Span } from '@/lib/domain/text/structure';

export type Mark = Span & {
  /** The card that it belongs to. */
  key: string;
  own: boolean;
  /** Perhaps not the words that it was made on. */
  unsure?: true;
};

/**
 * An interval tree: the marks by their starts, of which the middle one is the root and the middle ones of both halves are
 * its branches; for each the furthest end below it, so that whole branches that end too early are passed over.
 */
export type MarkIndex = { marks: readonly Mark[]; furthest: readonly number[] };

export function indexMarks(given: readonly Mark[]): MarkIndex {
  const marks = [...given].sort((a, b) => a.start - b.start || a.end - b.end);
  const furthest = new Array<number>(marks.length).fill(0);
  const climb = (low: number, high: number): number => {
    if (low >= high) return 0;
    const middle = (low + high) >> 1;
    const end = Math.max(marks[middle]?.end ?? 0, climb(low, middle), climb(middle + 1, high));
    furthest[middle] = end;
    return end;
  };
  climb(0, marks.length);
  return { marks, furthest };
}

/** The marks that share a character with the span, in the text's order. */
export function marksWithin({ marks, furthest }: MarkIndex, { start, end }: Span): Mark[] {
  const found: Mark[] = [];
  const climb = (low: number, high: number): void => {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (low >= high || !mark || (furthest[middle] ?? 0) <= start) return;
    climb(low, middle);
    if (mark.start >= end) return;
    if (mark.end > start) found.push(mark);
    climb(middle + 1, high);
  };
  climb(0, marks.length);
  return found;
}

/** The marks over one character, the shortest first: it is the one most meant. */
export const marksAt = (index: MarkIndex, offset: number): Mark[] =>
  marksWithin(index, { start: offset, end: offset + 1 }).sort(
    (a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start,
  );
