/** How high cards are, measured when they are drawn and remembered when they are not, each with the gap below it. */

const gapPx = 14;
const rowGapPx = 4;
/** A card of one line, until one has been measured. */
const guessedRowPx = 34;

export class CardHeights {
  private readonly known = new Map<string, number>();
  private rowHeight = guessedRowPx;
  private width = 0;

  /** Of a card of one line. */
  get row(): number {
    return this.rowHeight + rowGapPx;
  }

  /** The same as long as no height has changed of what is not drawn. */
  get measuredBy(): string {
    return `${this.rowHeight} ${this.width}`;
  }

  /** Of a card that was never measured. */
  guessed(guess: number): number {
    return guess + gapPx;
  }

  of(key: string, guess: number, isRow: boolean): number {
    return isRow ? this.row : this.guessed(this.known.get(key) ?? guess);
  }

  /** Which of these were never measured before, and which have changed since. */
  measure(
    elements: ReadonlyMap<string, HTMLElement>,
    width: number,
  ): { fresh: Set<string>; changed: Set<string> } {
    if (width !== this.width) this.known.clear();
    this.width = width;
    const [fresh, changed] = [new Set<string>(), new Set<string>()];
    for (const [key, element] of elements) {
      const height = element.offsetHeight;
      if ('row' in element.dataset) {
        this.rowHeight = height;
        continue;
      }
      const before = this.known.get(key);
      if (before === undefined) fresh.add(key);
      else if (before !== height) changed.add(key);
      this.known.set(key, height);
    }
    return { fresh, changed };
  }

  hasChanged(elements: ReadonlyMap<string, HTMLElement>): boolean {
    return [...elements].some(([key, element]) => {
      const known = 'row' in element.dataset ? this.rowHeight : this.known.get(key);
      return known !== element.offsetHeight;
    });
  }
}
