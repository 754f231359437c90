/** Headings of the article: which section is being read, and going to one. */
import type { Positions } from './positions';
import { firstWhere } from '../margin/near';
import { seen } from './view';

/** A heading counts as passed when it stands this near to where the text begins to be seen: where a link puts it. */
const nearPx = 48;

export const readHeadings = ({ blocks }: Positions): HTMLElement[] =>
  blocks.filter((block) => /^H\d$/.test(block.tagName));

/** The heading of the section at the top of the window; null above the first. */
export function headingInView(headings: readonly HTMLElement[]): HTMLElement | null {
  // The end of a short last section never gets that far up.
  const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
  const last = headings.at(-1);
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2 && last) return last;
  const line = seen().top + nearPx;
  const next = firstWhere(
    headings.length,
    (at) => (headings[at]?.getBoundingClientRect().top ?? Infinity) > line,
  );
  return headings[next - 1] ?? null;
}

/** After the browser has gone there: the focus too, for who goes on with keys or a screen reader. */
export function goToHeading(hash: string): void {
  setTimeout(() => {
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
}

/** Scrolls a list, and nothing around it, so that its current link is to be seen; to its beginning where none is. */
export function revealCurrent(list: HTMLElement): void {
  const link = list.querySelector('[aria-current]');
  if (!link) {
    list.scrollTop = 0;
    return;
  }
  const [box, { top, bottom }] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (top < box.top) list.scrollTop -= box.top - top + 24;
  else if (bottom > box.bottom) list.scrollTop += bottom - box.bottom + 24;
}
