/** To the line that a conversation was folded into, without opening it. */
export function focusRow(threadId: string): void {
  const card = document.getElementById(`thread-${threadId}`);
  const row = card?.querySelector<HTMLElement>('.card-row-opener');
  if (document.activeElement === document.body || card?.contains(document.activeElement))
    (row ?? card)?.focus({ preventScroll: true });
}

/**
 * For what takes away the very thing that has the focus. Call it before; what it gives, afterwards: the focus then goes
 * to the card that it was in, to the next one where that is gone, or to the text; unless something else has it by then.
 */
export function focusNear(element: Element): () => void {
  const card = element.closest<HTMLElement>('article.card');
  const next = card?.closest('[data-card]')?.nextElementSibling?.querySelector<HTMLElement>('article.card');
  return () => {
    if (document.activeElement !== document.body) return;
    const left = [card, next, document.getElementById('main')].find((each) => each?.isConnected);
    left?.focus({ preventScroll: true });
  };
}
