'use client';
import { useEffect, useRef, type RefObject } from 'react';

/** What opens over the text (a footnote, the contents, a menu of the header) and the sheet take each other's place. */
export function useOneAtATime(
  foot: RefObject<HTMLElement | null>,
  key: string | null,
  close: () => void,
): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const element = foot.current;
    if (key === null || !element) return;
    for (const open of document.querySelectorAll<HTMLElement>('[popover="auto"]:popover-open'))
      if (!element.contains(open)) open.hidePopover();
    // Before it opens, and not once it has: by then the next thing may have taken its place already.
    const opens = (event: Event) => {
      const { target } = event;
      // A dialog stands over all and gives the focus back to where it was.
      if (!(target instanceof HTMLElement) || target.popover !== 'auto' || element.contains(target)) return;
      if (event instanceof ToggleEvent && event.newState === 'open') latest.current();
    };
    document.addEventListener('beforetoggle', opens, { capture: true });
    return () => document.removeEventListener('beforetoggle', opens, { capture: true });
  }, [foot, key]);
}
