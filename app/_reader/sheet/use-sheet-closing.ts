'use client';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { ColumnCard } from '../dom/column-cards';
import { goToWords } from '../dom/words';
import { useReader } from '../ReaderContext';

/**
 * Closes the sheet, and takes the keyboard's focus to where it came from; to the note's words, where one has gone on to
 * another since, or came from nowhere.
 */
export function useSheetClosing(shown: ColumnCard | null): () => void {
  const { positions, focus } = useReader();
  const opened = useRef<{ key: string; origin: Element | null } | null>(null);
  const key = shown?.key ?? null;
  // Before the card is given the focus (use-focus-arrival.ts), which is an effect of the whole reader.
  useLayoutEffect(() => {
    if (key === null) opened.current = null;
    else opened.current ??= { key, origin: document.activeElement };
  }, [key]);

  return useCallback(() => {
    if (!shown) return;
    const { origin, key: first } = opened.current ?? { origin: null, key: null };
    const { key: now, start, end } = shown;
    const isThere = origin instanceof HTMLElement && origin.isConnected && origin !== document.body;
    focus(null);
    if (isThere && first === now) origin.focus({ preventScroll: true });
    else if (positions && typeof start === 'number' && end !== null)
      goToWords(positions, { start, end }, () => focus(now, { enter: true }));
    else document.getElementById('main')?.focus({ preventScroll: true });
  }, [shown, positions, focus]);
}
