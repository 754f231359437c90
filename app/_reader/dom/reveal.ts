/** Brings a passage to where one reads, and moves nothing when it is there already. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, type Positions } from './positions';
import { seen } from './view';

const airPx = 16;
/** How far down the part that is seen a passage is put: what leads to it stands above it. */
const wantedShare = 0.3;

export function revealSpan(positions: Positions, span: Span): void {
  const rects = [...(toRange(positions, span)?.getClientRects() ?? [])];
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return;
  const { top, bottom } = seen();
  // Of a passage that is longer than the window, its beginning.
  const isSeen = first.top >= top + airPx && Math.min(last.bottom, first.bottom + airPx) <= bottom - airPx;
  const fits = last.bottom <= bottom - airPx || last.bottom - first.top > (bottom - top) / 2;
  if (isSeen && fits) return;
  scrollBy({ top: first.top - top - (bottom - top) * wantedShare, behavior: 'instant' });
}
