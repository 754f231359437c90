'use client';
import { useEffect, useState } from 'react';
import type { Range as Span } from '@/lib/domain/text/structure';
import { toSpan, type Positions } from '../dom/positions';

/** Waits for a selection to come to rest, so that nothing flickers while it is drawn. */
const restMs = 120;

/** The words of the article that are selected at this moment; null when there are none. */
export function readSelection(positions: Positions): Span | null {
  const selection = getSelection();
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && positions.article.contains(range.startContainer) ? toSpan(positions, range) : null;
}

/** The words of the article that are selected, by whatever means, once they are at rest; null when there are none. */
export function useSelection(positions: Positions | null): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    if (!positions) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setSpan(readSelection(positions));
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(read, restMs);
    };
    document.addEventListener('selectionchange', wait);
    // What was selected before there was script to see it.
    wait();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', wait);
    };
  }, [positions]);
  return span;
}
