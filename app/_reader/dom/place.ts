/**
 * Where one is in the text: the first character of the first line below the header, and how far from the window's top
 * that line is. Found by halving, so that a book costs no more than an essay.
 */
import { readPositions, toRange, type Positions } from './positions';

export type ScreenPlace = { start: number; top: number };

/** A line counts as seen when this much of it is. */
const seenPx = 6;

/** Where the sticky header ends and the text begins to be seen. */
export const readingLine = () => document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;

/** The first of `length` things for which `isBelow` holds, when it holds for all after it; `length` where there is none. */
function firstBelow(length: number, isBelow: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** White space at a line's end has no box: the next character's counts for it. */
function boxAt(positions: Positions, offset: number, end: number): DOMRect | null {
  for (let at = offset; at < end; at++) {
    const rect = toRange(positions, { start: at, end: at + 1 })?.getClientRects()[0];
    if (rect && rect.height > 0) return rect;
  }
  return null;
}

/** Null above the text's first line and below its last. */
export function placeOnScreen(positions: Positions): ScreenPlace | null {
  const line = readingLine() + seenPx;
  const { blocks, starts } = positions;
  const index = firstBelow(blocks.length, (at) => (blocks[at]?.getBoundingClientRect().bottom ?? 0) > line);
  const block = blocks[index];
  const first = starts[index];
  if (!block || first === undefined) return null;
  const box = block.getBoundingClientRect();
  if (box.top >= line) return index === 0 ? null : { start: first, top: box.top };
  const length = block.textContent.length;
  const seen = firstBelow(
    length,
    (at) => (boxAt(positions, first + at, first + length)?.bottom ?? Infinity) > line,
  );
  const top = boxAt(positions, first + seen, first + length)?.top;
  return top === undefined ? { start: first, top: box.top } : { start: first + seen, top };
}

/** Scrolls so that the line of `start` stands where it stood. */
export function scrollToPlace(positions: Positions, { start, top }: ScreenPlace): void {
  const now = boxAt(positions, start, start + 200)?.top;
  if (now !== undefined) scrollBy({ top: now - top, behavior: 'instant' });
}

/** Changes how the page is set, and leaves the reader at the line at which they are. */
export function keepingPlace(change: () => void): void {
  const article = document.getElementById('article');
  const positions = article && readPositions(article);
  const place = positions && placeOnScreen(positions);
  change();
  if (positions && place) scrollToPlace(positions, place);
}
