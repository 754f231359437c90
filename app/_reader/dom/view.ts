/** What of the text is to be seen, found by halving: a book costs no more than an essay. */
import type { Range as Span } from '@/lib/domain/text/structure';
import { firstWhere } from '../margin/near';
import type { Positions } from './positions';

/** Where the text begins and ends to be seen: below the header, above what stands at the foot of the screen. */
export const seen = (): { top: number; bottom: number } => ({
  top: document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0,
  bottom: document.querySelector('[data-foot]')?.getBoundingClientRect().top ?? innerHeight,
});

/** The blocks, as a span of the text, that reach into the window or to within `beyond` pixels of it. */
export function spanInView({ blocks, starts }: Positions, beyond = 0): Span {
  const box = (index: number) => blocks[index]?.getBoundingClientRect();
  const first = firstWhere(blocks.length, (at) => (box(at)?.bottom ?? 0) > -beyond);
  const after = firstWhere(blocks.length, (at) => (box(at)?.top ?? 0) >= innerHeight + beyond);
  return { start: starts[first] ?? Infinity, end: starts[after] ?? Infinity };
}
