'use client';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives the focus to a card as soon as it is drawn: of a note that has just been sent, where the box that it was written
 * in took the focus with it, or (`always`) of one that its reader went to. Whoever has gone elsewhere meanwhile is left
 * there. What is in the window already is not scrolled. `nameOf`: under which name a note stands by now, since one that was
 * acknowledged at once was never drawn under its first.
 */
export function useFocusArrival(
  nameOf: (id: string) => string,
): (threadId: string | null, always?: boolean) => void {
  const awaited = useRef<Awaited | null>(null);
  useEffect(() => {
    const now = awaited.current;
    if (now && arriveAt({ ...now, threadId: nameOf(now.threadId) })) awaited.current = null;
  });
  return useCallback((threadId, always = false) => {
    const next = threadId === null ? null : { threadId, always };
    awaited.current = next && always && arriveAt(next) ? null : next;
  }, []);
}

type Awaited = { threadId: string; always: boolean };

/** False while there is no such card to be seen. */
function arriveAt({ threadId, always }: Awaited): boolean {
  const card = document.getElementById(`thread-${threadId}`);
  if (!card?.checkVisibility()) return false;
  if (!always && document.activeElement !== document.body) return true;
  card.focus({ preventScroll: true });
  const { top } = card.getBoundingClientRect();
  if (always && (top < 0 || top > innerHeight)) card.scrollIntoView({ block: 'center' });
  return true;
}
