/** Brings a passage to where one reads, and moves nothing when it is there already. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { lastAt } from '@/lib/domain/threading/notes-by-block';
import { firstBox, type Positions } from './positions';
import { setAround } from './stretches';
import { seen } from './view';

const airPx = 16;
/** How far down the part that is seen a passage is put: what leads to it stands above it, and its card has room below. */
const wantedShare = 0.3;
/** A passage that begins above this is left where it is. */
const lowestShare = 0.6;

export function revealSpan(positions: Positions, span: Span): void {
  const block = positions.blocks[lastAt(positions.starts, span.start)];
  if (block) setAround(block);
  const first = firstBox(positions, span);
  if (!first) return;
  const { top, bottom } = seen();
  const height = bottom - top;
  if (first.top >= top + airPx && first.bottom <= top + height * lowestShare) return;
  scrollBy({ top: first.top - top - height * wantedShare, behavior: 'instant' });
}
