import { readLabel } from './label';
import { blockAt } from './slices';
import type { Block, Former, Structure } from './structure';

/**
 * What a block is called in addresses: "p12" for ¶ 12, whatever stands around it; "h3" or "b7" for a heading and for what
 * has no number, by the place that it had when it was first read. It is also the block's id in the page, but for a note's
 * first.
 */
export const blockName = (block: Block, index: number): string =>
  block.number ? `p${block.number}` : (block.name ?? `${block.kind === 'heading' ? 'h' : 'b'}${index + 1}`);

/** What the block of a label that is no more was called: "p13" for "13". */
export const formerName = ({ name }: Former): string => (readLabel(name) ? `p${name}` : name);

/** The block of that name, by its index; null where there is none. */
export function findBlock(blocks: readonly Block[], name: string): number | null {
  const index = blocks.findIndex((block, at) => blockName(block, at) === name);
  return index === -1 ? null : index;
}

/** The same, or the block that has the words which were the paragraph of that name in an earlier Revision. */
export function findNamed({ blocks, formerly = [] }: Structure, name: string): number | null {
  const former = formerly.find((each) => formerName(each) === name && each.start < each.end);
  const block = former && blockAt(blocks, former.start);
  return findBlock(blocks, name) ?? (block ? blocks.indexOf(block) : null);
}

/** What has words can be commented on; a separator has none. */
export const hasWords = (block: Block): boolean => block.end > block.start;
