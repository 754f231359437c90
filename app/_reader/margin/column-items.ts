/** What stands in the margin's column: the cards that are shown, and the lines that stand for others. Pure. */
import { lastAt } from '@/lib/domain/threading/notes-by-block';
import { collapse, type Fold, type Room } from './collapse';
import type { Place } from './places';

export type Item<C> = { key: string; want: number; card: C | null };

type Given = Room & {
  /** Where each card would stand if it were alone. */
  wants: readonly number[];
  /** Those of a crowd. */
  crowded: ReadonlySet<string>;
  /** Where the text's blocks begin. */
  starts: readonly number[];
};

export function gatherItems<C extends Place & { open: boolean }>(
  cards: readonly C[],
  { wants, crowded, starts, ...room }: Given,
): { items: Item<C>[]; folds: readonly Fold[] } {
  const crowdable = cards.map(({ key, open, start }, at) => ({
    ...{ key, open, want: wants[at] ?? 0, crowded: crowded.has(key) },
    paragraph: start === null ? null : start === 'top' ? -1 : lastAt(starts, start),
  }));
  const { hidden, folds } = collapse(crowdable, room);
  const foldAfter = new Map(folds.map((fold) => [fold.after, fold]));
  const items = cards.flatMap((card, at) => {
    const [want, fold] = [wants[at] ?? 0, foldAfter.get(at)];
    const line = fold ? [{ key: fold.key, want, card: null }] : [];
    return hidden.has(at) ? line : [{ key: card.key, want, card }, ...line];
  });
  return { items, folds };
}
