import type { Block } from './structure';

/**
 * What a block is called in addresses: "p12" for ¶ 12, whatever stands around it; "h3" or "b7", by its place in this
 * Revision, for a heading and for what has no number. It is also the block's id in the page, but for a note's first.
 */
export const blockName = (block: Block, index: number): string =>
  block.number ? `p${block.number}` : `${block.kind === 'heading' ? 'h' : 'b'}${index + 1}`;

/** The block of that name, by its index; null where there is none. */
export function findBlock(blocks: readonly Block[], name: string): number | null {
  const index = blocks.findIndex((block, at) => blockName(block, at) === name);
  return index === -1 ? null : index;
}

/** What has words can be commented on; a separator has none. */
export const hasWords = (block: Block): boolean => block.end > block.start;
