/** Sentences as the server has cut them (`data-s` on each block): browsers cut differently, and from each other. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, type Positions } from './positions';
import { seen } from './view';

/** The sentences of a block, without the white space between them; all of it where it is in one piece, none where it is empty. */
export function sentencesOf(block: HTMLElement): Span[] {
  const from = Number(block.dataset.start);
  const words = block.textContent ?? '';
  const cuts = [0, ...(block.dataset.s?.split(' ').map(Number) ?? []), words.length];
  return cuts.slice(0, -1).flatMap((start, index) => {
    const sentence = words.slice(start, cuts[index + 1]);
    const lead = sentence.length - sentence.trimStart().length;
    const length = sentence.trim().length;
    return length === 0 ? [] : [{ start: from + start + lead, end: from + start + lead + length }];
  });
}

export function isInView(positions: Positions, span: Span): boolean {
  const box = toRange(positions, span)?.getBoundingClientRect();
  const { top, bottom } = seen();
  return box !== undefined && box.bottom > top && box.top < bottom;
}

/** The first sentence that begins in view: its block's index, and its own among the block's; null in a text without words. */
export function firstInView(positions: Positions): { block: number; sentence: number } | null {
  const { top } = seen();
  let passed: { block: number; sentence: number } | null = null;
  for (const [block, element] of positions.blocks.entries()) {
    if (element.getBoundingClientRect().bottom <= top) continue;
    for (const [sentence, span] of sentencesOf(element).entries()) {
      const first = toRange(positions, span)?.getClientRects()[0];
      if (first && first.top >= top) return { block, sentence };
      passed = { block, sentence };
    }
  }
  return passed;
}
