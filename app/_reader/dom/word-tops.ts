import { lastAt } from '@/lib/domain/threading/notes-by-block';
import type { Place } from '../margin/places';
import { firstBox, type Positions } from './positions';

/** A stretch of the article, as it was when words in it were measured. */
type Stretch = {
  element: HTMLElement;
  /** Below the article's top. */
  top: number;
  /** Its height, and whether it is set. */
  shape: string;
  /** Where words begin, below its own top. */
  words: Map<number, number | null>;
};

/**
 * Where words begin, in pixels below the article's top. In a stretch they stay where they are until it is set anew itself:
 * while a book is set stretch by stretch, thousands of them need not be measured again for each.
 */
export class WordTops {
  private readonly stretches: readonly Stretch[];
  /** For each block the one that it is in. */
  private readonly around: readonly (Stretch | undefined)[];
  private size = '';
  private setting = '';

  constructor(private readonly positions: Positions) {
    const made = new Map<HTMLElement, Stretch>();
    this.around = positions.blocks.map((block) => {
      const element = block.closest<HTMLElement>('.stretch') ?? positions.article;
      const stretch = made.get(element) ?? { element, top: 0, shape: '', words: new Map() };
      made.set(element, stretch);
      return stretch;
    });
    this.stretches = [...made.values()];
  }

  /** Forgets what was measured where the article has been set anew since; false where it has not. */
  forget(): boolean {
    const { article } = this.positions;
    const { offsetWidth, offsetHeight } = article;
    const size = `${offsetWidth} ${offsetHeight}`;
    if (size === this.size) return false;
    const { fontSize, fontFamily, lineHeight } = getComputedStyle(article);
    const faces = [...document.fonts].filter(({ status }) => status === 'loaded').length;
    const setting = `${offsetWidth} ${fontSize} ${fontFamily} ${lineHeight} ${faces}`;
    const isSetOtherwise = setting !== this.setting;
    this.size = size;
    this.setting = setting;
    const { top: articleTop } = article.getBoundingClientRect();
    for (const stretch of this.stretches) {
      const { top, height } = stretch.element.getBoundingClientRect();
      const shape = `${height} ${stretch.element.dataset.set === undefined}`;
      if (isSetOtherwise || shape !== stretch.shape) stretch.words.clear();
      stretch.shape = shape;
      stretch.top = top - articleTop;
    }
    return true;
  }

  /** Null for what has no words in this text. */
  of({ start, end }: Place): number | null {
    if (typeof start !== 'number' || end === null) return null;
    const stretch = this.around[lastAt(this.positions.starts, start)];
    if (!stretch) return null;
    let below = stretch.words.get(start);
    if (below === undefined) {
      below = this.measure(start, end, stretch.element);
      stretch.words.set(start, below);
    }
    return below === null ? null : stretch.top + below;
  }

  /** The first character alone, as that is quicker; it may be white space that has no box. */
  private measure(start: number, end: number, stretch: HTMLElement): number | null {
    const topOf = (until: number) => firstBox(this.positions, { start, end: until })?.top;
    const top = topOf(start + 1) ?? topOf(end);
    return top === undefined ? null : top - stretch.getBoundingClientRect().top;
  }
}
