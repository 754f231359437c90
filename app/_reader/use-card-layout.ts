'use client';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { arrangeCards } from './dom/arrange';
import type { Positions } from './dom/positions';
import type { Place } from './places';

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
  const pressed = useRef(false);
  const arrange = useCallback(() => {
    if (columnRef.current && positions && !pressed.current)
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

  // Pressing a button brings its card to the focus: a card that moved then would be gone from under the pointer before
  // the button is let go, and nothing would be clicked.
  useLayoutEffect(() => {
    const column = columnRef.current;
    const press = () => void (pressed.current = true);
    const release = () =>
      setTimeout(() => {
        if (!pressed.current) return;
        pressed.current = false;
        arrange();
      });
    column?.addEventListener('pointerdown', press);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    return () => {
      column?.removeEventListener('pointerdown', press);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
    };
  }, [columnRef, arrange]);
}
