'use client';
import { useLayoutEffect } from 'react';
import { placeOnScreen } from '../dom/place';
import type { Positions } from '../dom/positions';
import { storePlace } from './place-store';

type Given = { textId: string; revisionId: string; userId: string | null; positions: Positions | null };

/** One has stopped, when nothing has moved for so long. */
const restMs = 1500;
/** While one reads on, no more often than this. */
const betweenMs = 8000;

/** Keeps the place at which one stops, once one has moved: whoever only looks at a link's target has not stopped there. */
export function useKeepPlace({ textId, revisionId, userId, positions }: Given): void {
  // A layout effect ends while the article is still in the page; out of it, everything measures nought.
  useLayoutEffect(() => {
    if (!positions) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keptAt = 0;
    let kept = placeOnScreen(positions)?.start ?? 0;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      if (!positions.article.isConnected) return;
      const start = placeOnScreen(positions)?.start ?? 0;
      if (start === kept) return;
      kept = start;
      keptAt = Date.now();
      storePlace(textId, userId, { revisionId, start });
    };
    const move = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, Math.max(restMs, keptAt + betweenMs - Date.now()));
    };
    const leave = () => {
      if (timer !== undefined) keep();
    };
    const hide = () => document.visibilityState === 'hidden' && leave();
    addEventListener('scroll', move, { passive: true });
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      leave();
      removeEventListener('scroll', move);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [textId, revisionId, userId, positions]);
}
