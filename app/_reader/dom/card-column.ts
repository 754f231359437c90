/**
 * The margin's column: where each card stands, drawn or not, and which are near enough to the window to be drawn. A card
 * that was never drawn has a guessed height. When the real one replaces it, what is to be seen stays where it is, and
 * what is not to be seen makes room.
 */
import { layOut, type Fixed } from '../margin/card-layout';
import { findCrowds } from '../margin/crowding';
import type { Place } from '../margin/places';
import { CardHeights } from './card-heights';
import type { Positions } from './positions';
import { firstWhere } from './view';
import { WordTops } from './word-tops';

export type ColumnCard = Place & {
  guess: number;
  /** In focus, or something is written in it: always drawn, and never as one line. */
  open: boolean;
};
export type Drawn = {
  keys: readonly string[];
  /** Those that are one line while they are not open. */ crowded: ReadonlySet<string>;
};

/** How far beyond the window cards are drawn, in its heights, and how much of that must be left. */
const drawnBeyond = 1;
const neededBeyond = 0.4;

const heightStepPx = 400;

type Box = { top: number; bottom: number };

export class CardColumn {
  private cards: readonly ColumnCard[] = [];
  private pinned = -1;
  private crowded: ReadonlySet<string> = new Set();
  private boxes: readonly Box[] = [];
  private readonly heights = new CardHeights();
  private readonly words: WordTops;
  /** Something changed by which the reader means cards to move. */
  private mayMove = true;
  private mayCrowd = true;

  constructor(
    private readonly column: HTMLElement,
    private readonly positions: Positions,
  ) {
    this.words = new WordTops(positions);
    this.words.forget();
  }

  set(cards: readonly ColumnCard[], pinned: string | null): void {
    const hasSame =
      cards.length === this.cards.length && cards.every(({ key }, at) => key === this.cards[at]?.key);
    const index = cards.findIndex(({ key }) => key === pinned);
    if (!hasSame) this.mayCrowd = true;
    if (!hasSame || index !== this.pinned) this.mayMove = true;
    this.cards = cards;
    this.pinned = index;
  }

  /** Where the article is set anew, its words stand elsewhere. */
  forgetWords(): boolean {
    if (!this.words.forget()) return false;
    this.mayMove = true;
    this.mayCrowd = true;
    return true;
  }

  /** Whether a card that is drawn has another height than it was laid out with. */
  hasChanged = (): boolean => this.heights.hasChanged(this.elements());

  /** Puts what is drawn in its place: one read of all that is new, then one write. */
  arrange(): void {
    // It may have been set anew a moment ago, and nobody told of it yet.
    this.forgetWords();
    const elements = this.elements();
    const seen = this.seen();
    const { fresh, changed } = this.heights.measure(elements, this.column.offsetWidth);
    const floor = this.column.querySelector<HTMLElement>('[data-floor]')?.offsetTop ?? 0;
    const wants = this.wants(floor);
    if (this.mayCrowd) {
      const guessed = this.cards.map(({ guess }, at) => ({
        want: wants[at] ?? 0,
        height: this.heights.guessed(guess),
      }));
      const isCrowded = findCrowds(guessed, this.heights.row, floor);
      this.crowded = new Set(this.cards.flatMap(({ key }, at) => (isCrowded[at] ? [key] : [])));
    }
    const fixed = this.mayMove ? this.pin(wants) : this.keep(seen, fresh, changed);
    const cards = this.cards.map((card, at) => ({ want: wants[at] ?? 0, height: this.heightOf(card) }));
    const tops = layOut(cards, 0, { fixed, floor });
    this.boxes = cards.map(({ height }, at) => ({ top: tops[at] ?? 0, bottom: (tops[at] ?? 0) + height }));
    this.mayMove = false;
    this.mayCrowd = false;
    this.write(elements);
  }

  /** What should be drawn; what is drawn already, while that is enough. */
  look(drawn: Drawn): Drawn {
    const has = new Set(drawn.keys);
    const isEnough = this.crowded === drawn.crowded && this.near(neededBeyond).every((key) => has.has(key));
    return isEnough ? drawn : { keys: this.near(drawnBeyond), crowded: this.crowded };
  }

  private elements(): Map<string, HTMLElement> {
    const all = this.column.querySelectorAll<HTMLElement>('[data-card]');
    return new Map([...all].map((element) => [element.dataset.card ?? '', element]));
  }

  private heightOf(card: ColumnCard): number {
    return this.heights.of(card.key, card.guess, this.crowded.has(card.key) && !card.open);
  }

  /** Below the column's top; what is about the whole text stands where the cards may begin, and what has no place in the text wants to stand below everything that has. */
  private wants(floor: number): number[] {
    const shift =
      this.positions.article.getBoundingClientRect().top - this.column.getBoundingClientRect().top;
    const wants = this.cards.map((card) => {
      if (card.start === 'top') return floor;
      const top = this.words.of(card);
      return top === null ? null : top + shift;
    });
    const below = wants.reduce<number>((lowest, want) => Math.max(lowest, want ?? 0), 0) + 1;
    return wants.map((want) => want ?? below);
  }

  private pin(wants: readonly number[]): Fixed {
    const want = wants[this.pinned];
    return new Map(want === undefined ? [] : [[this.pinned, want]]);
  }

  /** What is to be seen stays; below one that grew or shrank, what follows moves with its end. */
  private keep(seen: Box, fresh: ReadonlySet<string>, changed: ReadonlySet<string>): Fixed {
    const fixed = new Map<number, number>();
    for (let at = this.firstBelow(seen.top); (this.boxes[at]?.top ?? Infinity) < seen.bottom; at++) {
      const [key, top] = [this.cards[at]?.key ?? '', this.boxes[at]?.top];
      if (top !== undefined && !fresh.has(key)) fixed.set(at, top);
      if (changed.has(key)) break;
    }
    const pinned = this.boxes[this.pinned]?.top;
    if (pinned !== undefined && !fixed.has(this.pinned)) fixed.set(this.pinned, pinned);
    return fixed;
  }

  private firstBelow(line: number): number {
    return firstWhere(this.boxes.length, (at) => (this.boxes[at]?.bottom ?? 0) > line);
  }

  /** What of the column the window shows, and this many of its heights beyond. */
  private seen(beyond = 0): Box {
    const top = -this.column.getBoundingClientRect().top;
    return { top: top - beyond * innerHeight, bottom: top + (1 + beyond) * innerHeight };
  }

  /** Those near the window, those that are open, and the one with the keyboard's focus, with its neighbours for the Tab key. */
  private near(beyond: number): string[] {
    const { top, bottom } = this.seen(beyond);
    const first = this.firstBelow(top);
    const after = firstWhere(this.boxes.length, (at) => (this.boxes[at]?.top ?? 0) >= bottom);
    const held = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
    const at = held === undefined ? -2 : this.cards.findIndex(({ key }) => key === held);
    return this.cards.flatMap(({ key, open }, index) =>
      open || (first <= index && index < after) || (at >= 0 && Math.abs(index - at) <= 1) ? [key] : [],
    );
  }

  private write(elements: ReadonlyMap<string, HTMLElement>): void {
    for (const [at, { key }] of this.cards.entries()) {
      const element = elements.get(key);
      const top = `${Math.round(this.boxes[at]?.top ?? 0)}px`;
      if (element && element.style.top !== top) element.style.top = top;
    }
    // In large steps, since all of the page is laid out anew when it changes.
    const height = `${Math.ceil((this.boxes.at(-1)?.bottom ?? 0) / heightStepPx) * heightStepPx}px`;
    const { style } = this.column;
    if (style.getPropertyValue('--cards-height') !== height) style.setProperty('--cards-height', height);
  }
}
