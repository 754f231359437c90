/**
 * The margin's column: where each card stands, drawn or not, and which are near enough to the window to be drawn. A card
 * that was never drawn has a guessed height. When the real one replaces it, what is to be seen stays where it is, and
 * what is not to be seen makes room.
 */
import { layOut, pinTop, type Card, type Fixed } from '../margin/card-layout';
import { isAlike, type Fold } from '../margin/collapse';
import { gatherItems, type Item } from '../margin/column-items';
import { findCrowds } from '../margin/crowding';
import { firstBelow, indexesNear, type Box } from '../margin/near';
import { CardHeights } from './card-heights';
import { drawnIn, type ColumnCard, type Drawn } from './column-cards';
import type { Positions } from './positions';
import { WordTops } from './word-tops';

/**
 * How far beyond the window cards are drawn, in its heights, how much of that must be there at once, and how far away they
 * are given up. Beyond what must be there a few are drawn at a time, so that no frame of scrolling waits for many.
 */
const neededBeyond = 0.4;
const soonBeyond = [0.6, 0.8, 1];
const keptBeyond = 1.3;
const fewAtOnce = 3;

const heightStepPx = 400;
/** Of the window: so near to where cards may begin, the card in focus leaves those above it their room. */
const nearShare = 0.3;

export class CardColumn {
  private cards: readonly ColumnCard[] = [];
  private pinned: string | null = null;
  private called = false;
  private crowded: ReadonlySet<string> = new Set();
  private folds: ReadonlyMap<string, Fold> = new Map();
  private readonly revealed = new Set<string>();
  private items: readonly Item<ColumnCard>[] = [];
  private indexOf: ReadonlyMap<string, number> = new Map();
  private boxes: readonly Box[] = [];
  /** What the heights of all that was never drawn went by when the boxes were laid out. */
  private measure = '';
  /** Where those that are open are among them. */
  private open: readonly number[] = [];
  private readonly heights = new CardHeights();
  private readonly words: WordTops;
  /** Something changed by which the reader means cards to move. */
  private mayMove = true;
  private mayCrowd = true;
  /** What its reader has opened or closed: what stands above it stays. */
  private toggled: string | null = null;
  /** What the items were gathered from has changed; so has where the text begins beside the column. */
  private isStale = true;
  private ground = '';

  constructor(
    private readonly column: HTMLElement,
    private readonly positions: Positions,
  ) {
    this.words = new WordTops(positions);
    this.words.forget();
  }

  set(cards: readonly ColumnCard[], pinned: string | null, called: boolean): void {
    const hasSame =
      cards === this.cards ||
      (cards.length === this.cards.length && cards.every(({ key }, at) => key === this.cards[at]?.key));
    if (!hasSame) this.mayCrowd = true;
    const isPinned = pinned === this.pinned && called === this.called;
    if (!hasSame || !isPinned) this.mayMove = true;
    // What was open stays where it was, as a line, when it is closed.
    for (const { key, open } of cards) if (open) this.revealed.add(key);
    if (cards !== this.cards || !isPinned) this.isStale = true;
    this.cards = cards;
    this.pinned = pinned;
    this.called = called;
  }

  /** Where the article is set anew, its words stand elsewhere. */
  forgetWords(): boolean {
    if (!this.words.forget()) return false;
    this.mayMove = this.mayCrowd = this.isStale = true;
    return true;
  }

  /** Shows all that a line stands for, or takes back what it has shown. */
  toggle(key: string): void {
    const fold = this.folds.get(key);
    if (!fold) return;
    for (const each of fold.keys)
      if (fold.hidden > 0) this.revealed.add(each);
      else this.revealed.delete(each);
    this.toggled = key;
    this.isStale = true;
  }

  /** Whether a card that is drawn has another height than it was laid out with. */
  hasChanged = (): boolean => this.heights.hasChanged(drawnIn(this.column));

  /** Puts what is drawn in its place: one read of all that is new, then one write. */
  arrange(): void {
    // It may have been set anew a moment ago, and nobody told of it yet.
    this.forgetWords();
    const elements = drawnIn(this.column);
    const seen = this.seen();
    const { fresh, changed } = this.heights.measure(elements, this.column.offsetWidth);
    const kept = this.mayMove ? null : this.keep(seen, fresh, changed);
    const isSame = !this.gather();
    if (kept && isSame && this.isAsLaidOut(elements)) return this.write(elements);
    const cards = this.items.map((item) => ({ want: item.want, height: this.heightOf(item) }));
    const floor = this.floor();
    const fixed = kept ? this.fix(kept) : this.pin(cards, floor);
    const tops = layOut(cards, 0, { fixed, floor });
    this.boxes = cards.map(({ height }, at) => ({ top: tops[at] ?? 0, bottom: (tops[at] ?? 0) + height }));
    this.measure = this.heights.measuredBy;
    this.mayMove = false;
    this.toggled = null;
    this.write(elements);
  }

  /** What should be drawn: what must be there, and `more` of what will be; what is drawn already, while that is enough. */
  look(drawn: Drawn, more = false): Drawn {
    const has = new Set(drawn.keys);
    const isSame = this.crowded === drawn.crowded && this.folds === drawn.folds;
    const needed = this.near(neededBeyond);
    const soon = (more ? soonBeyond : [])
      .flatMap((beyond) => this.near(beyond))
      .filter((key) => !has.has(key));
    if (isSame && soon.length === 0 && needed.every((key) => has.has(key))) return drawn;
    const wanted = new Set([...needed, ...soon.slice(0, fewAtOnce)]);
    const keys = this.near(keptBeyond).filter((key) => wanted.has(key) || has.has(key));
    return { keys, crowded: this.crowded, folds: this.folds };
  }

  private floor = (): number => this.column.querySelector<HTMLElement>('[data-floor]')?.offsetTop ?? 0;

  private heightOf({ key, card }: Item<ColumnCard>): number {
    if (!card) return this.heights.row;
    return this.heights.of(key, card.guess, this.crowded.has(key) && !card.open);
  }

  /** Whether what is drawn is as high as it was laid out: then nothing has to make room. */
  private isAsLaidOut(elements: ReadonlyMap<string, HTMLElement>): boolean {
    if (this.measure !== this.heights.measuredBy) return false;
    return [...elements.keys()].every((key) => {
      const at = this.indexOf.get(key) ?? -1;
      const [item, box] = [this.items[at], this.boxes[at]];
      return !item || !box || Math.abs(box.bottom - box.top - this.heightOf(item)) < 0.5;
    });
  }

  /** What stands in the column; false where nothing has changed by which that would be something else. */
  private gather(): boolean {
    const floor = this.floor();
    const { article, starts } = this.positions;
    const shift = article.getBoundingClientRect().top - this.column.getBoundingClientRect().top;
    const ground = `${floor} ${Math.round(shift)}`;
    if (!this.isStale && ground === this.ground) return false;
    this.isStale = false;
    this.ground = ground;
    const wants = this.cards.map((card) => this.wantOf(card, floor, shift));
    if (this.mayCrowd) {
      const guessed = this.cards.map(({ guess, start }, at) => ({
        want: wants[at] ?? 0,
        height: start === null ? this.heights.row : this.heights.guessed(guess),
      }));
      const isCrowded = findCrowds(guessed, this.heights.row, floor);
      const isLine = (card: ColumnCard, at: number) => isCrowded[at] || card.start === null;
      this.crowded = new Set(this.cards.flatMap((card, at) => (isLine(card, at) ? [card.key] : [])));
    }
    const room = { row: this.heights.row, end: shift + article.offsetHeight, revealed: this.revealed };
    const { items, folds } = gatherItems(this.cards, { wants, crowded: this.crowded, starts, ...room });
    this.items = items;
    this.indexOf = new Map(items.map(({ key }, at) => [key, at]));
    this.open = items.flatMap(({ card }, at) => (card?.open ? [at] : []));
    if (!isAlike(folds, [...this.folds.values()]))
      this.folds = new Map(folds.map((fold) => [fold.key, fold]));
    this.mayCrowd = false;
    return true;
  }

  /** Below the column's top; what is about the whole text, or stands at no place in it, stands where the cards may begin. */
  private wantOf(card: ColumnCard, floor: number, shift: number): number {
    const top = this.words.of(card);
    return top === null ? floor : top + shift;
  }

  /** Of a card that stood behind a line a moment ago. */
  private wantNow(key: string): number {
    const card = this.cards.find((each) => each.key === key);
    const shift =
      this.positions.article.getBoundingClientRect().top - this.column.getBoundingClientRect().top;
    return card ? this.wantOf(card, this.floor(), shift) : 0;
  }

  private pin(cards: readonly Card[], floor: number): Fixed {
    const at = this.indexOf.get(this.pinned ?? '') ?? -1;
    const item = this.items[at];
    const before = cards.slice(0, Math.max(at, 0)).reduce((sum, { height }) => sum + height, 0);
    const near = this.called ? -Infinity : innerHeight * nearShare;
    return new Map(item ? [[at, pinTop(item.want, before, { floor, near })]] : []);
  }

  /** What is to be seen stays, by its key; below one that grew, shrank or was opened, what follows moves with its end. */
  private keep(seen: Box, fresh: ReadonlySet<string>, changed: ReadonlySet<string>): Map<string, number> {
    const kept = new Map<string, number>();
    for (let at = firstBelow(this.boxes, seen.top); (this.boxes[at]?.top ?? Infinity) < seen.bottom; at++) {
      const [key, top] = [this.items[at]?.key ?? '', this.boxes[at]?.top];
      if (top !== undefined && !fresh.has(key)) kept.set(key, top);
      if (changed.has(key) || key === this.toggled) break;
    }
    const pinned = this.boxes[this.indexOf.get(this.pinned ?? '') ?? -1]?.top;
    if (this.pinned !== null && pinned !== undefined && !kept.has(this.pinned)) kept.set(this.pinned, pinned);
    return kept;
  }

  private fix(kept: ReadonlyMap<string, number>): Fixed {
    const places = [...kept].map(([key, top]) => [this.indexOf.get(key) ?? -1, top] as const);
    return new Map(places.filter(([at]) => at >= 0).sort(([a], [b]) => a - b));
  }

  /** What of the column the window shows, and this many of its heights beyond. */
  private seen(beyond = 0): Box {
    const top = -this.column.getBoundingClientRect().top;
    return { top: top - beyond * innerHeight, bottom: top + (1 + beyond) * innerHeight };
  }

  /** Those near the window, those that are open, and the one with the keyboard's focus, with its neighbours for the Tab key. */
  private near(beyond: number): string[] {
    const held = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
    const at = this.indexOf.get(held ?? '') ?? -1;
    const named = [...this.open, ...(at < 0 ? [] : [at - 1, at, at + 1])];
    return indexesNear(this.boxes, this.seen(beyond), named).map((index) => this.items[index]?.key ?? '');
  }

  /** Puts what was drawn meanwhile where it is known to stand, and moves nothing else. */
  place(): void {
    this.write(drawnIn(this.column));
  }

  private write(elements: ReadonlyMap<string, HTMLElement>): void {
    for (const [key, element] of elements) {
      const top = `${Math.round(this.boxes[this.indexOf.get(key) ?? -1]?.top ?? this.wantNow(key))}px`;
      if (element.style.top !== top) element.style.top = top;
    }
    // In large steps, since all of the page is laid out anew when it changes.
    const height = `${Math.ceil((this.boxes.at(-1)?.bottom ?? 0) / heightStepPx) * heightStepPx}px`;
    const { style } = this.column;
    if (style.getPropertyValue('--cards-height') !== height) style.setProperty('--cards-height', height);
  }
}
