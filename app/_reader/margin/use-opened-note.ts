'use client';
import { useEffect, useRef } from 'react';
import type { Positions } from '../dom/positions';
import type { FocusOptions } from './use-focus';
import type { Place } from './places';

/**
 * A link may name a conversation (`?note=`): the page opens on it. Whoever goes back to the page, or loads it again, is
 * where they were.
 */
export function useOpenedNote(
  positions: Positions | null,
  places: readonly Place[],
  focus: (key: string | null, options?: FocusOptions) => void,
): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!positions || isDone.current) return;
    isDone.current = true;
    const [visit] = performance.getEntriesByType('navigation');
    if (!(visit instanceof PerformanceNavigationTiming) || visit.type !== 'navigate') return;
    const named = new URLSearchParams(location.search).get('note');
    if (named !== null && places.some(({ key }) => key === named))
      focus(named, { reveal: true, enter: true });
  }, [positions, places, focus]);
}
