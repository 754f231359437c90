import type { Place } from '../margin/places';
import { firstBox, type Positions } from './positions';
import { firstWhere } from '../margin/near';
import { seen } from './view';

/** Where a place's words begin in the window; null for what has none in this text. */
export function topOfPlace(positions: Positions, { start, end }: Place): number | null {
  if (start === 'top') return positions.article.getBoundingClientRect().top;
  if (start === null || end === null) return null;
  return firstBox(positions, { start, end })?.top ?? null;
}

/** How many of the places, which stand in the text's order, lie above what is being read. */
export function countPassed(positions: Positions, places: readonly Place[]): number {
  const { top } = seen();
  return firstWhere(places.length, (index) => {
    const place = places[index];
    return !place || (topOfPlace(positions, place) ?? -Infinity) >= top;
  });
}

/** Whether a place's words, or its card, are to be seen. */
export function isPlaceSeen(positions: Positions, place: Place): boolean {
  const { top, bottom } = seen();
  const words = topOfPlace(positions, place);
  if (words !== null && words >= top && words < bottom) return true;
  const card = document.querySelector(`[data-card="${place.key}"]`)?.getBoundingClientRect();
  return card !== undefined && card.height > 0 && card.bottom > top && card.top < bottom;
}
