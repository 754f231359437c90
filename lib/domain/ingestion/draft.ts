import { verbatimKinds, type Draft } from '@/lib/domain/text/build-text';
import type { Range } from '@/lib/domain/text/structure';
import type { Warning } from '@/lib/domain/ingestion/ingested';

/** A block on its way into the canonical string, with what the importer should look at in it; offsets count from its beginning. */
export type DraftBlock = Draft & { warnings?: Warning[] };

/**
 * Takes stretches of characters (ascending, not overlapping) out of a block and moves everything after them. A mark
 * that lies wholly inside one disappears; a point inside moves to where the stretch was.
 */
export function cut(draft: DraftBlock, stretches: readonly Range[]): DraftBlock {
  const kept: string[] = [];
  const removedBefore: number[] = [];
  let from = 0;
  let removed = 0;
  for (const { start, end } of stretches) {
    kept.push(draft.text.slice(from, start));
    removedBefore.push(removed);
    removed += end - start;
    from = end;
  }
  const moved = (at: number) => {
    const index = lastBefore(stretches, at);
    const stretch = stretches[index];
    return stretch
      ? Math.max(stretch.start, at - (stretch.end - stretch.start)) - (removedBefore[index] ?? 0)
      : at;
  };
  return place(draft, kept.join('') + draft.text.slice(from), moved);
}

/** The last stretch that begins before an offset; -1 without one. */
function lastBefore(stretches: readonly Range[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Cuts a block in two at an offset. The second half begins a block of the same kind; a list item's marker stays with the first. */
export function split(draft: DraftBlock, at: number): [DraftBlock, DraftBlock] {
  const { marker: _, ...unmarked } = draft;
  const isBefore = (point: { at?: number }) => (point.at ?? 0) < at;
  const isAfter = (point: { at?: number }) => !isBefore(point);
  return [
    place(pick(draft, isBefore), draft.text.slice(0, at), (offset) => Math.min(offset, at)),
    place(pick(unmarked, isAfter), draft.text.slice(at), (offset) => Math.max(0, offset - at)),
  ];
}

/** Puts one block's words after another's, with `between` in the middle; the kind and its details are the first's. */
export function join(first: DraftBlock, second: DraftBlock, between = ' '): DraftBlock {
  const shift = first.text.length + between.length;
  const later = place(second, second.text, (at) => at + shift);
  return {
    ...first,
    text: first.text + between + second.text,
    marks: [...(first.marks ?? []), ...(later.marks ?? [])],
    noteRefs: [...(first.noteRefs ?? []), ...(later.noteRefs ?? [])],
    pageBreaks: [...(first.pageBreaks ?? []), ...(later.pageBreaks ?? [])],
    warnings: [...(first.warnings ?? []), ...(later.warnings ?? [])],
  };
}

/** A block as it must stand in the canonical string: no white space at its edges or under the edges of its marks, one line unless it is verbatim. */
export function tidy(draft: DraftBlock): DraftBlock {
  const verbatim = verbatimKinds.includes(draft.kind);
  const text = verbatim ? draft.text : draft.text.replace(/\s/g, ' ');
  const last = verbatim ? text.replace(/\n+$/, '').length : text.trimEnd().length;
  const first = Math.min(
    last,
    verbatim ? text.length - text.replace(/^\n+/, '').length : text.length - text.trimStart().length,
  );
  const trimmed = place(draft, text.slice(first, last), (at) =>
    Math.min(Math.max(at - first, 0), last - first),
  );
  const marks = (trimmed.marks ?? []).map((mark) => {
    const words = trimmed.text.slice(mark.start, mark.end);
    const start = mark.start + words.length - words.trimStart().length;
    return { ...mark, start, end: Math.max(start, mark.end - words.length + words.trimEnd().length) };
  });
  return { ...trimmed, marks: marks.filter((mark) => mark.start < mark.end) };
}

function place(draft: DraftBlock, text: string, moved: (at: number) => number): DraftBlock {
  const placed: DraftBlock = { ...draft, text };
  if (draft.marks) {
    const marks = draft.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
    placed.marks = marks.filter((mark) => mark.start < mark.end);
  }
  if (draft.noteRefs) placed.noteRefs = draft.noteRefs.map((ref) => ({ ...ref, at: moved(ref.at) }));
  if (draft.pageBreaks) placed.pageBreaks = draft.pageBreaks.map((page) => ({ ...page, at: moved(page.at) }));
  if (draft.warnings)
    placed.warnings = draft.warnings.map((warning) => ({ ...warning, at: moved(warning.at ?? 0) }));
  return placed;
}

function pick(draft: DraftBlock, keep: (point: { at?: number }) => boolean): DraftBlock {
  const picked: DraftBlock = { ...draft };
  if (draft.noteRefs) picked.noteRefs = draft.noteRefs.filter(keep);
  if (draft.pageBreaks) picked.pageBreaks = draft.pageBreaks.filter(keep);
  if (draft.warnings) picked.warnings = draft.warnings.filter(keep);
  return picked;
}
