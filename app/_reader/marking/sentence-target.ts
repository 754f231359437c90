/** The way to a sentence from elsewhere in the page: its cursor starts there as soon as the text has the focus. */
import type { Range as Span } from '@/lib/domain/text/structure';
import type { Positions } from '../dom/positions';

let target: { article: HTMLElement; span: Span } | null = null;

/** Gives the text the focus, with the sentences of these words marked. */
export function goToSentences({ article }: Positions, span: Span): void {
  target = { article, span };
  article.focus({ preventScroll: true });
  target = null;
}

export const takeTarget = ({ article }: Positions): Span | null =>
  target?.article === article ? target.span : null;
