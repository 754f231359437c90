'use client';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { arrangeCards, type Place } from './dom/arrange';
import type { Positions } from './dom/positions';

/**
 * Keeps each card of the column beside its words: when the cards, their sizes, the article's size or the focus change,
 * and never while scrolling. On a narrow screen the style sheet leaves the cards where they flow.
 */
export function useCardLayout(
  columnRef: RefObject<HTMLElement | null>,
  positions: Positions | null,
  places: readonly Place[],
  pinned: string | null,
): void {
  const latest = useRef({ places, pinned });
  const arrange = useCallback(() => {
    if (columnRef.current && positions)
      arrangeCards(columnRef.current, positions, latest.current.places, latest.current.pinned);
  }, [columnRef, positions]);

  useLayoutEffect(() => {
    latest.current = { places, pinned };
    arrange();
  });
  // Which cards there are, as a value: their boxes are observed anew when it changes.
  const keys = places.map(({ key }) => key).join(' ');
  useLayoutEffect(() => {
    const column = columnRef.current;
    if (!column || !positions) return;
    const sizes = new ResizeObserver(() => requestAnimationFrame(arrange));
    sizes.observe(positions.article);
    for (const card of column.children) sizes.observe(card);
    return () => sizes.disconnect();
  }, [columnRef, positions, arrange, keys]);
}
