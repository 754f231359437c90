import { blockName, hasWords } from '../text/block-name';
import { placeLabel } from '../text/place-label';
import { sliceOf } from '../text/slices';
import type { Structure } from '../text/structure';

/** A block as search finds it and a hit names it. */
export type SearchedBlock = {
  index: number;
  /** An offset of the canonical string. */
  start: number;
  /** Its id in the reader's page. */
  place: string;
  label: string;
  /** The heading it stands under; '' before the first. */
  section: string;
  heading: boolean;
  words: string;
};

/** Every block of a Revision that has words, in order. */
export function toSearchedBlocks({
  text,
  structure,
}: {
  text: string;
  structure: Structure;
}): SearchedBlock[] {
  const notes = new Set<string>();
  const found: SearchedBlock[] = [];
  let section = '';
  for (const [index, block] of structure.blocks.entries()) {
    const words = sliceOf(text, block);
    const heading = block.kind === 'heading';
    if (heading) section = words;
    const isFirstOfNote = block.noteId !== undefined && !notes.has(block.noteId);
    if (block.noteId !== undefined) notes.add(block.noteId);
    if (!hasWords(block)) continue;
    const place = isFirstOfNote ? `note-${block.noteId ?? ''}` : blockName(block, index);
    found.push({
      index,
      start: block.start,
      place,
      label: placeLabel(block.number, words),
      section,
      heading,
      words,
    });
  }
  return found;
}
