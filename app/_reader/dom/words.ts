import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, type Positions } from './positions';

/**
 * Takes whoever uses keys to some words: the focus goes to their block, and the caret before them, so that reading and
 * selecting go on there. Escape leads back, by `onBack`, until one has gone elsewhere.
 */
export function goToWords(positions: Positions, span: Span, onBack: () => void): void {
  const range = toRange(positions, span);
  const block = range?.startContainer.parentElement?.closest<HTMLElement>('[data-start]');
  if (!range || !block) return;
  const hadTabIndex = block.hasAttribute('tabindex');
  if (!hadTabIndex) block.tabIndex = -1;
  block.focus({ preventScroll: true });
  getSelection()?.collapse(range.startContainer, range.startOffset);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  };
  const leave = () => {
    block.removeEventListener('keydown', press);
    if (!hadTabIndex) block.removeAttribute('tabindex');
  };
  block.addEventListener('keydown', press);
  block.addEventListener('blur', leave, { once: true });
}
