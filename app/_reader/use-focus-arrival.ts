'use client';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives the focus to the card of a note that has just been sent, as soon as it is drawn: the box it was written in is
 * gone and took the focus with it. Whoever has gone elsewhere meanwhile is left there.
 */
export function useFocusArrival(): (threadId: string | null) => void {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const card = awaited.current === null ? null : document.getElementById(`thread-${awaited.current}`);
    if (!card) return;
    awaited.current = null;
    if (document.activeElement === document.body) card.focus({ preventScroll: true });
  });
  return useCallback((threadId) => void (awaited.current = threadId), []);
}
