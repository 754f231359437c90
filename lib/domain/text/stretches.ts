import type { Block } from './structure';

/** Up to here, in characters, a text is quick enough to be set in one piece. */
const wholeUpTo = 100_000;
/** About eight screens of a wide window: what a browser sets in a few milliseconds. */
const stretchLength = 16_000;

/** A heading's space above it, and a note's line, are set in view of what stands before them. */
const belongsToBefore = ({ kind }: Block): boolean => kind === 'heading' || kind === 'note';

/**
 * Cuts a long text into stretches of about one length, which a browser can set one by one: the index of each one's first
 * block, ascending, the first being 0. A short text is one stretch, and no stretch begins with a heading or a note.
 */
export function stretchesOf(blocks: readonly Block[]): number[] {
  const length = blocks.at(-1)?.end ?? 0;
  if (length <= wholeUpTo) return [0];
  const each = length / Math.ceil(length / stretchLength);
  const firsts = [0];
  let from = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.start < from + each || belongsToBefore(block)) continue;
    firsts.push(index);
    from = block.start;
  }
  return firsts;
}
