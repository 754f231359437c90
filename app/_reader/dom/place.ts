/**
 * Where one is in the text: the first character of the first line below the header, and how far from the window's top
 * that line is. Found by halving, so that a book costs no more than an essay.
 */
import { readPositions, toRange, type Positions } from './positions';
import { firstWhere } from '../margin/near';
import { seen } from './view';

export type ScreenPlace = { start: number; top: number };

/** A line counts as seen when this much of it is. */
const seenPx = 6;

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
  const line = seen().top + seenPx;
  const { blocks, starts } = positions;
  const index = firstWhere(blocks.length, (at) => (blocks[at]?.getBoundingClientRect().bottom ?? 0) > line);
  const block = blocks[index];
  const start = starts[index];
  if (!block || start === undefined) return null;
  const { top } = block.getBoundingClientRect();
  if (top >= line) return index === 0 ? null : { start, top };
  const end = start + block.textContent.length;
  const isSeen = (at: number) => (boxAt(positions, start + at, end)?.bottom ?? Infinity) > line;
  const place = start + firstWhere(end - start, isSeen);
  return { start: place, top: boxAt(positions, place, end)?.top ?? top };
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
