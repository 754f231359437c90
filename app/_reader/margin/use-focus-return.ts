'use client';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * What is open below a comment takes the focus with it when it goes: then the comment's first command gets it, so that
 * whoever has no mouse stays where they were. `open` is what is open, null nothing.
 */
export function useFocusReturn(open: string | null): RefObject<HTMLLIElement | null> {
  const comment = useRef<HTMLLIElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const closed = before.current !== null && open === null;
    before.current = open;
    if (!closed || document.activeElement !== document.body) return;
    comment.current
      ?.querySelector<HTMLElement>(':scope > .comment-actions button')
      ?.focus({ preventScroll: true });
  }, [open]);
  return comment;
}
