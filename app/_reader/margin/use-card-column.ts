'use client';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { CardColumn } from '../dom/card-column';
import type { ColumnCard, Drawn } from '../dom/column-cards';
import { eachFrame } from '../dom/frames';
import type { Positions } from '../dom/positions';
import { usePressed } from './use-pressed';

const nothing: Drawn = { keys: [], crowded: new Set(), folds: new Map() };

/**
 * Keeps the cards near the window drawn and beside their words: arranged when the cards, their sizes, the article's size
 * or the focus change; while scrolling, only what comes near is drawn.
 */
export function useCardColumn(
  columnRef: RefObject<HTMLElement | null>,
  positions: Positions | null,
  cards: readonly ColumnCard[],
  { key: pinned, called }: { key: string | null; called: boolean },
): Drawn & { /** Opens or closes a line that stands for others. */ toggle: (key: string) => void } {
  const [drawn, setDrawn] = useState(nothing);
  const column = useRef<CardColumn | null>(null);

  const look = useCallback((more = false) => setDrawn((now) => column.current?.look(now, more) ?? now), []);
  const askForMore = useRef<() => void>(null);
  const settle = useCallback(() => {
    column.current?.arrange();
    look();
  }, [look]);
  const pressed = usePressed(columnRef, settle);

  useLayoutEffect(() => {
    column.current = columnRef.current && positions && new CardColumn(columnRef.current, positions);
  }, [columnRef, positions]);
  useLayoutEffect(() => {
    column.current?.set(cards, pinned, called);
    if (pressed.current) column.current?.place();
    else settle();
  }, [positions, cards, pinned, called, drawn, settle, pressed]);
  // Said only now, so that what waits for the cards finds them.
  useEffect(() => {
    if (columnRef.current && drawn !== nothing) columnRef.current.dataset.arranged = 'true';
    // The rest of what is near comes frame by frame.
    askForMore.current?.();
  }, [columnRef, drawn]);

  useEffect(() => {
    if (!positions) return;
    // What flies past by windows at a time cannot be seen: it is drawn as soon as it slows down.
    let at = scrollY;
    const frames = eachFrame(() => {
      const isFlying = Math.abs(scrollY - at) > innerHeight;
      at = scrollY;
      if (isFlying) frames.ask();
      else look(true);
    });
    askForMore.current = frames.ask;
    frames.ask();
    addEventListener('scroll', frames.ask, { passive: true });
    addEventListener('resize', frames.ask);
    const words = new ResizeObserver(() => {
      // Under a pressed button nothing moves; when it is let go, what waited is done.
      if (column.current?.forgetWords() && !pressed.current) settle();
    });
    words.observe(positions.article);
    return () => {
      frames.cancel();
      words.disconnect();
      removeEventListener('scroll', frames.ask);
      removeEventListener('resize', frames.ask);
    };
  }, [positions, look, settle, pressed]);

  useEffect(() => {
    const frames = eachFrame(() => {
      if (!pressed.current && column.current?.hasChanged()) settle();
    });
    const sizes = new ResizeObserver(frames.ask);
    for (const card of columnRef.current?.querySelectorAll('[data-card]') ?? []) sizes.observe(card);
    return () => {
      frames.cancel();
      sizes.disconnect();
    };
  }, [columnRef, drawn, cards, settle, pressed]);
  const toggle = useCallback(
    (key: string) => {
      column.current?.toggle(key);
      settle();
    },
    [settle],
  );
  return { ...drawn, toggle };
}
