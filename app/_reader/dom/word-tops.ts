import type { Place } from '../margin/places';
import { firstBox, type Positions } from './positions';

/** Where words begin, in pixels below the article's top: measured once, until the article is set anew. */
export class WordTops {
  private readonly known = new Map<number, number | null>();
  private size = '';

  constructor(private readonly positions: Positions) {}

  /** Forgets what was measured where the article has been set anew since; false where it has not. */
  forget(): boolean {
    const { offsetWidth, offsetHeight } = this.positions.article;
    const size = `${offsetWidth} ${offsetHeight}`;
    const hasChanged = size !== this.size;
    if (hasChanged) this.known.clear();
    this.size = size;
    return hasChanged;
  }

  /** Null for what has no words in this text. */
  of({ start, end }: Place): number | null {
    if (typeof start !== 'number' || end === null) return null;
    const known = this.known.get(start);
    if (known !== undefined) return known;
    const top = this.measure(start, end);
    this.known.set(start, top);
    return top;
  }

  /** The first character alone, as that is quicker; it may be white space that has no box. */
  private measure(start: number, end: number): number | null {
    const topOf = (until: number) => firstBox(this.positions, { start, end: until })?.top;
    const top = topOf(start + 1) ?? topOf(end);
    return top === undefined ? null : top - this.positions.article.getBoundingClientRect().top;
  }
}
