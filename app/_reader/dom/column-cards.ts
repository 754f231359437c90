/** What stands in the margin's column, and which of it is drawn. */
import type { Fold } from '../margin/collapse';
import type { Place } from '../margin/places';

export type ColumnCard = Place & {
  guess: number;
  /** In focus, or something is written in it: always drawn, and never as one line. */
  open: boolean;
};
export type Drawn = {
  /** Of cards, and of the lines that stand for others, in their order. */
  keys: readonly string[];
  /** Those that are one line while they are not open. */ crowded: ReadonlySet<string>;
  folds: ReadonlyMap<string, Fold>;
};

/** The elements of what is drawn, by their keys. */
export function drawnIn(column: HTMLElement): Map<string, HTMLElement> {
  const all = column.querySelectorAll<HTMLElement>('[data-card]');
  return new Map([...all].map((element) => [element.dataset.card ?? '', element]));
}
