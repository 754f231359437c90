import { layOut } from '../card-layout';
import type { Place } from '../places';
import { toRange, type Positions } from './positions';

const gapPx = 14;

/** Puts each card of the column beside its words: one read of all places and heights, then one write. */
export function arrangeCards(
  column: HTMLElement,
  positions: Positions,
  places: readonly Place[],
  pinned: string | null,
): void {
  const cards = places.map(({ key }) => column.querySelector<HTMLElement>(`[data-card="${key}"]`));
  const top = column.getBoundingClientRect().top;
  const wanted = places.map((place) => (place.start === 'top' ? top : wantedTop(positions, place)));
  // What has no place in the text stands below everything that has.
  const below = Math.max(0, ...wanted.map((want) => (want === null ? 0 : want - top))) + 1;
  const measured = wanted.map((want, index) => ({
    want: want === null ? below : want - top,
    height: cards[index]?.offsetHeight ?? 0,
  }));
  // What stands above the cards keeps its place.
  const floor = column.querySelector<HTMLElement>('[data-floor]')?.offsetTop ?? 0;
  const tops = layOut(measured, gapPx, { pinned: places.findIndex(({ key }) => key === pinned), floor });

  for (const [index, card] of cards.entries()) if (card) card.style.top = `${Math.round(tops[index] ?? 0)}px`;
  const height = (tops.at(-1) ?? 0) + (measured.at(-1)?.height ?? 0);
  column.style.setProperty('--cards-height', `${Math.ceil(height)}px`);
  column.dataset.arranged = 'true';
}

function wantedTop(positions: Positions, { start, end }: Place): number | null {
  if (typeof start !== 'number' || end === null) return null;
  return toRange(positions, { start, end })?.getClientRects()[0]?.top ?? null;
}
