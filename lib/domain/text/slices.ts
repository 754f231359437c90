import type { Block, Range, Structure } from '@/lib/domain/text/structure';

/** The words of a range of the canonical string. */
export function sliceOf(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

/**
 * The block that holds an offset, or null outside the text. The offset of the `\n` between two blocks,
 * and the end of the text, belong to the block before.
 */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return null;
    if (offset < block.start) high = middle - 1;
    else if (offset > block.end) low = middle + 1;
    else return block;
  }
  return null;
}

/** The sentences of a block as ranges, without the white space between them; one range for a block that has none stored. */
export function sentencesOf(text: string, structure: Structure, block: Block): Range[] {
  const starts = structure.sentenceStarts.filter((at) => at >= block.start && at < block.end);
  if (starts.length === 0) return block.end > block.start ? [{ start: block.start, end: block.end }] : [];
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? block.end;
    return { start, end: start + text.slice(start, next).trimEnd().length };
  });
}
