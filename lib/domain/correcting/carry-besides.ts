/**
 * A copy in a format that has no emphasis, no links and none of the source's pages says nothing about them: those of words
 * that stayed are kept. So three words mended in a plain file do not cost a book all of its emphasis.
 */
import { blockAt, sliceOf } from '../text/slices';
import type { Block, Mark, NoteRef, Range, Structure } from '../text/structure';
import type { Source } from './blocks';
import { carryThrough, type Carrier } from './carry';
import { isLike } from './likeness';
import { isKept, pairUp } from './pair';
import type { Same } from './word-diff';

/** How far around a point its words are looked at, in UTF-16 code units. */
const around = 16;

/** What the copy has itself of a sort is taken at its word. */
export function carryBesides(before: Source, copy: Source, same: readonly Same[]): Structure {
  const carrier = carryThrough(same, before.text.length, copy.text.length);
  const { marks, pageBreaks, noteRefs } = copy.structure;
  const point = <T extends { at: number }>(each: T): T[] =>
    isKept(carrier, before.text, { start: Math.max(0, each.at - around), end: each.at + around })
      ? [{ ...each, at: carrier.point(each.at) }]
      : [];
  const { blocks, idOf } = findNotes(before, copy, carrier);
  const called = before.structure.noteRefs.flatMap((ref): NoteRef[] => {
    const noteId = idOf.get(ref.noteId);
    return noteId === undefined ? [] : point({ ...ref, noteId });
  });
  return {
    ...copy.structure,
    blocks,
    marks: [...marks, ...carryMarks(before, copy, carrier)].sort((a, b) => a.start - b.start),
    noteRefs: noteRefs.length > 0 ? noteRefs : called,
    pageBreaks: pageBreaks.length > 0 ? pageBreaks : before.structure.pageBreaks.flatMap(point),
  };
}

/** A mark lies in one block: where its words were parted, so is it. */
function carryMarks(before: Source, copy: Source, carrier: Carrier): Mark[] {
  const texts = { before: before.text, after: copy.text };
  return before.structure.marks.flatMap((mark): Mark[] => {
    const range = mark.kind === 'source' ? null : carrier.range(mark);
    if (!range || !(isKept(carrier, before.text, mark) || isLike(carrier, texts, mark, range))) return [];
    return partedByBlocks(copy, range).map((part) => ({ ...mark, ...part }));
  });
}

function partedByBlocks({ text, structure }: Source, range: Range): Range[] {
  const parts: Range[] = [];
  for (let at = range.start; at < range.end;) {
    const block = blockAt(structure.blocks, at);
    if (!block) break;
    const words = text.slice(at, Math.min(range.end, block.end));
    const start = at + words.length - words.trimStart().length;
    if (words.trim() !== '') parts.push({ start, end: start + words.trim().length });
    at = block.end + 1;
  }
  return parts;
}

const isNote = ({ kind }: Block) => kind === 'note';

/** Which note of the copy each note is; paragraphs at the end that say what the notes said are the notes. */
function findNotes(before: Source, copy: Source, carrier: Carrier) {
  const idOf = new Map<string | undefined, string>();
  const blocks = [...copy.structure.blocks];
  const notes = before.structure.blocks.filter(isNote);
  const own = blocks.filter(isNote);
  if (own.length > 0) {
    const pairs = pairUp(carrier, { before: before.text, after: copy.text }, notes, own);
    for (const [at, from] of pairs.entries()) {
      const [was, now] = [notes[from ?? -1]?.noteId, own[at]?.noteId];
      if (was !== undefined && now !== undefined && !idOf.has(was)) idOf.set(was, now);
    }
    return { blocks, idOf };
  }
  const first = blocks.length - notes.length;
  const last = blocks.slice(Math.max(0, first));
  const areNotes = last.every(
    (block, index) =>
      block.kind === 'paragraph' &&
      sliceOf(copy.text, block) === sliceOf(before.text, notes[index] ?? { start: 0, end: 0 }),
  );
  if (first < 1 || !areNotes) return { blocks, idOf };
  for (const [index, { noteId, marker }] of notes.entries()) {
    const block = blocks[first + index];
    if (!block || noteId === undefined) continue;
    const { start, end } = block;
    blocks[first + index] = {
      ...{ start, end, kind: 'note', noteId },
      ...(marker !== undefined && { marker }),
    };
    idOf.set(noteId, noteId);
  }
  return { blocks, idOf };
}
