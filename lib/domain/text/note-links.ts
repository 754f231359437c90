/** What links a note's marks and the note: ids, labels and ways back, one to each mark. */
import type { Block, NoteRef, Structure } from './structure';

export type NoteLinks = {
  markId: (ref: NoteRef) => string;
  /** What is printed before a note: set at its first block. */
  markerOf: (block: Block, index: number) => string | undefined;
  isFirst: (block: Block, index: number) => boolean;
  /** The ids of the marks that call it: set at its last block, where one has read it. */
  waysBack: (block: Block, index: number) => readonly string[];
};

export function linkNotes({ blocks, noteRefs }: Structure): NoteLinks {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [index, { noteId }] of blocks.entries()) {
    if (noteId === undefined) continue;
    if (!first.has(noteId)) first.set(noteId, index);
    last.set(noteId, index);
  }
  const ids = new Map(noteRefs.map((ref, index) => [ref, `ref-${index + 1}`]));
  const calls = new Map<string, NoteRef[]>();
  for (const ref of noteRefs) {
    const known = calls.get(ref.noteId);
    if (known) known.push(ref);
    else calls.set(ref.noteId, [ref]);
  }
  const isAt = (places: ReadonlyMap<string, number>, { noteId }: Block, index: number) =>
    noteId !== undefined && places.get(noteId) === index;
  return {
    markId: (ref) => ids.get(ref) ?? '',
    isFirst: (block, index) => isAt(first, block, index),
    markerOf: (block, index) =>
      isAt(first, block, index) ? (block.marker ?? calls.get(block.noteId ?? '')?.[0]?.label) : undefined,
    waysBack: (block, index) =>
      isAt(last, block, index) ? (calls.get(block.noteId ?? '') ?? []).map((ref) => ids.get(ref) ?? '') : [],
  };
}
