/** Where so many notes want to stand that their cards would be far from their words. Pure. */
import type { Card } from './card-layout';

/** Pushed down so far, a card and its words are hardly seen together. */
const farPx = 700;
/** What lies this near to a card that is pushed so far makes room for it. */
const nearPx = 480;

/**
 * For each card, in the text's order, whether it stands in a crowd and is to be one line. It goes by guessed heights
 * alone, so that nothing shrinks or grows while one reads. All heights with the gaps below.
 */
export function findCrowds(cards: readonly Card[], rowHeight: number, floor: number): boolean[] {
  const crowded = cards.map(() => false);
  const bottoms: number[] = [];
  for (let at = 0; at < cards.length; at++) {
    const { want, height } = cards[at] ?? { want: 0, height: 0 };
    const top = Math.max(want, bottoms[at - 1] ?? floor);
    bottoms[at] = top + (crowded[at] ? rowHeight : height);
    if (crowded[at] || top - want <= farPx) continue;
    // All that is near becomes one line, and is laid out once more.
    const isNear = (other: Card | undefined) => other !== undefined && Math.abs(other.want - want) <= nearPx;
    let first = at;
    while (isNear(cards[first - 1]) && !crowded[first - 1]) first--;
    for (let each = first; each <= at || isNear(cards[each]); each++) crowded[each] = true;
    at = first - 1;
  }
  return crowded;
}
