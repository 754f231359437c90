'use client';
import { useCallback, useRef } from 'react';

/** Where one was before a note was begun: to be there again when it is thrown away, since its box goes with the focus. */
export function useFocusOrigin() {
  const origin = useRef<Element | null>(null);
  const rememberFocus = useCallback(() => void (origin.current = document.activeElement), []);
  const giveFocusBack = useCallback(() => {
    if (origin.current instanceof HTMLElement && origin.current.isConnected)
      origin.current.focus({ preventScroll: true });
    origin.current = null;
  }, []);
  return { rememberFocus, giveFocusBack };
}
