/** A footnote as the article has it: its mark in the text, its words at the end, and what of it a panel shows. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, type Positions } from './positions';
import { seen } from './view';

const markSelector = 'a.note-ref';

export const footnoteMarkOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(markSelector) : null;

/** The blocks of a note: the one that the mark leads to, and those that go on with it. */
function blocksOf(mark: HTMLAnchorElement): Element[] {
  const first = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const found: Element[] = [];
  for (let at: Element | null = first; at; at = at.nextElementSibling) {
    if (!at.matches('.note')) {
      if (at.matches('[data-start]')) break;
      continue; // a control between two blocks
    }
    if (at !== first && at.id.startsWith('note-')) break;
    found.push(at);
  }
  return found;
}

/** A copy of a note's words as HTML, without its ways back and without names that the page has already. */
export function footnoteHtml(mark: HTMLAnchorElement): string {
  return blocksOf(mark)
    .map((block) => {
      const copy = document.createElement('p');
      copy.append(...[...block.cloneNode(true).childNodes]);
      for (const back of copy.querySelectorAll('.note-back')) back.remove();
      for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
      return copy.outerHTML;
    })
    .join('');
}

/** Says in the reader's language what the signs in the text say by their looks. Attributes only. */
export function nameFootnotes(
  { article }: Positions,
  words: { footnote: (mark: string) => string; toMark: (mark: string) => string },
): void {
  for (const mark of article.querySelectorAll<HTMLElement>(markSelector))
    mark.ariaLabel = words.footnote(mark.dataset.label ?? '');
  for (const back of article.querySelectorAll<HTMLAnchorElement>('a.note-back')) {
    const mark = document.getElementById(back.hash.slice(1));
    back.ariaLabel = words.toMark(mark?.dataset.label ?? '');
  }
}

/** Presses the first footnote's mark in these words, if there is one: at their end counts as in them. */
export function pressFootnote(positions: Positions, span: Span): void {
  const range = toRange(positions, span);
  const block = range?.endContainer.parentElement?.closest<HTMLElement>('[data-start]');
  if (!range || !block) return;
  const isLast = span.end >= Number(block.dataset.start) + block.textContent.length;
  const next = isLast ? null : toRange(positions, { start: span.end, end: span.end + 1 });
  if (next) range.setEnd(next.startContainer, next.startOffset);
  else range.setEnd(block, block.childNodes.length);
  const marks = [...positions.article.querySelectorAll<HTMLElement>(markSelector)];
  marks.find((mark) => range.intersectsNode(mark))?.click();
}

type Given = { mark: HTMLElement; article: HTMLElement; isNarrow: boolean };

/**
 * Opens the panel beside the mark, in the margin; on a narrow screen at the foot, where it hides the mark's line at no
 * time. Returns what is to be done when it is gone: the page and the focus are as they were.
 */
export function openFootnote(panel: HTMLElement, { mark, article, isNarrow }: Given): () => void {
  const origin = document.activeElement === article ? article : mark;
  const { right } = article.getBoundingClientRect();
  const line = mark.getBoundingClientRect();
  panel.style.setProperty('--footnote-top', `${line.top + scrollY - 12}px`);
  panel.style.setProperty('--footnote-left', `${right}px`);
  const before = scrollY;
  origin.focus({ preventScroll: true });
  mark.ariaExpanded = 'true';
  panel.showPopover({ source: mark });
  panel.querySelector('h2')?.focus({ preventScroll: true });
  const box = panel.getBoundingClientRect();
  const hidden = isNarrow ? line.bottom - box.top + 12 : box.bottom - innerHeight + 12;
  const room = (isNarrow ? line.top : box.top) - seen().top - 12;
  if (hidden > 0) scrollBy({ top: Math.min(hidden, Math.max(room, 0)), behavior: 'instant' });
  const moved = scrollY;
  return () => {
    mark.ariaExpanded = null;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || panel.contains(focused))
      origin.focus({ preventScroll: true });
    if (moved !== before && scrollY === moved) scrollTo({ top: before, behavior: 'instant' });
  };
}
