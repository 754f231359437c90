/** Sentences as the server has cut them (`data-s` on each block): browsers cut differently, and from each other. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { lastAt } from '@/lib/domain/threading/notes-by-block';
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

type Place = { block: number; sentence: number };

/**
 * The first sentence that is wholly in view, else the first that begins there: its block's index, and its own among the
 * block's; null in a text without words.
 */
export function firstInView(positions: Positions): Place | null {
  const { top, bottom } = seen();
  let begun: Place | null = null;
  let passed: Place | null = null;
  for (const [block, element] of positions.blocks.entries()) {
    if (element.getBoundingClientRect().bottom <= top) continue;
    for (const [sentence, span] of sentencesOf(element).entries()) {
      const lines = toRange(positions, span)?.getClientRects();
      const [first, last] = [lines?.[0], lines?.[lines.length - 1]];
      if (!first || !last) continue;
      const place = { block, sentence };
      if (first.top >= bottom) return begun ?? place;
      if (first.top >= top && last.bottom <= bottom) return place;
      if (first.top >= top) begun ??= place;
      passed = place;
    }
  }
  return begun ?? passed;
}

/** The sentence that holds a position of the text; of white space between two, the one before it. */
export function sentenceAt({ blocks, starts }: Positions, offset: number): Place | null {
  const block = lastAt(starts, offset);
  const element = blocks[block];
  if (!element) return null;
  const sentence = sentencesOf(element).findLastIndex(({ start }) => start <= offset);
  return sentence < 0 ? null : { block, sentence };
}
