'use client';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { layOut } from './card-layout';
import { toRange, type Positions } from './dom/positions';

export type Place = { key: string; start: number | null; end: number | null };

const gapPx = 14;

/**
 * Puts each card of the column beside its words. One read of all places and heights, then one write: when the cards,
 * their sizes, the article's size or the focus change, and never while scrolling. On a narrow screen the style sheet
 * leaves the cards where they flow.
 */
export function useCardLayout(column: RefObject<HTMLElement | null>, positions: Positions | null, places: readonly Place[], pinned: string | null) {
  const latest = useRef({ places, pinned });
  const arrange = useCallback(() => {
    const aside = column.current;
    if (!aside || !positions) return;
    const cards = latest.current.places.map(({ key }) => aside.querySelector<HTMLElement>(`[data-card="${key}"]`));
    const top = aside.getBoundingClientRect().top;
    const measured = latest.current.places.map(({ start, end }, index) => ({
      want: start === null || end === null ? Number.MAX_SAFE_INTEGER : wantedTop(positions, start, end) - top,
      height: cards[index]?.offsetHeight ?? 0,
    }));
    const bottom = measured.reduce((sum, { want }) => (want < Number.MAX_SAFE_INTEGER ? Math.max(sum, want) : sum), 0);
    const bounded = measured.map((card) => ({ ...card, want: Math.min(card.want, bottom + 1) }));
    const pin = latest.current.places.findIndex(({ key }) => key === latest.current.pinned);
    const tops = layOut(bounded, gapPx, { pinned: pin });
    for (const [index, card] of cards.entries()) if (card) card.style.top = `${Math.round(tops[index] ?? 0)}px`;
    const lowest = (tops.at(-1) ?? 0) + (measured.at(-1)?.height ?? 0);
    aside.style.setProperty('--cards-height', `${Math.ceil(lowest)}px`);
    aside.dataset.arranged = 'true';
  }, [column, positions]);

  useLayoutEffect(() => {
    latest.current = { places, pinned };
    arrange();
  });
  useLayoutEffect(() => {
    const aside = column.current;
    if (!aside || !positions) return;
    const sizes = new ResizeObserver(() => requestAnimationFrame(arrange));
    sizes.observe(positions.article);
    for (const card of aside.children) sizes.observe(card);
    return () => sizes.disconnect();
  }, [column, positions, arrange, places]);
}

function wantedTop(positions: Positions, start: number, end: number): number {
  const range = toRange(positions, { start, end });
  return range?.getClientRects()[0]?.top ?? positions.article.getBoundingClientRect().top;
}
