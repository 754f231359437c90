import { blockName, hasWords } from '@/lib/domain/text/block-name';
import { placeLabel } from '@/lib/domain/text/place-label';
import { sentencesOf, sliceOf } from '@/lib/domain/text/slices';
import type { Revision } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type ParagraphLink = { name: string; label: string };
export type ParagraphView = ParagraphLink & {
  /** The id that it has in the reader's page. */
  id: string;
  words: string;
  /** At least one. */
  sentences: string[];
  before: ParagraphLink | null;
  after: ParagraphLink | null;
};

/** One block of a Revision, to be read and chosen from by itself. */
export function presentParagraph(
  authorized: Authorized<'text.read', Revision>,
  index: number,
): ParagraphView | null {
  const { text, structure } = reveal(authorized);
  const { blocks } = structure;
  const block = blocks[index];
  if (!block || !hasWords(block)) return null;
  const link = (at: number): ParagraphLink | null => {
    const found = blocks[at];
    if (!found || !hasWords(found)) return null;
    return { name: blockName(found, at), label: placeLabel(found.number, sliceOf(text, found)) };
  };
  const near = (step: 1 | -1) => {
    for (let at = index + step; blocks[at]; at += step) if (link(at)) return link(at);
    return null;
  };
  const isFirstOfNote =
    block.noteId !== undefined && blocks.findIndex(({ noteId }) => noteId === block.noteId) === index;
  const name = blockName(block, index);
  return {
    name,
    label: placeLabel(block.number, sliceOf(text, block)),
    id: isFirstOfNote ? `note-${block.noteId ?? ''}` : name,
    words: sliceOf(text, block),
    sentences: sentencesOf(text, structure, block).map((sentence) => sliceOf(text, sentence)),
    before: near(-1),
    after: near(1),
  };
}
