'use client';
import { useEffect, useMemo, useState } from 'react';
import { eachFrame } from '../dom/frames';
import { topOfPlace } from '../dom/place-top';
import type { Positions } from '../dom/positions';
import { seen } from '../dom/view';
import type { Conversation } from './margin-state';
import { toPlaces } from './places';

/** Where news lie, seen from what is being read: `null` when in more than one of these, or nowhere in this text. */
export type NewsPlace = 'above' | 'here' | 'below' | null;

export function useNewsPlace(positions: Positions | null, news: readonly Conversation[]): NewsPlace {
  const [place, setPlace] = useState<NewsPlace>(null);
  const places = useMemo(() => toPlaces(news), [news]);
  useEffect(() => {
    if (!positions || places.length === 0) return;
    const look = () => {
      const { top, bottom } = seen();
      const found = new Set(
        places.map((each): NewsPlace => {
          const at = topOfPlace(positions, each);
          return at === null ? null : at < top ? 'above' : at < bottom ? 'here' : 'below';
        }),
      );
      setPlace(found.size === 1 ? ([...found][0] ?? null) : null);
    };
    const frames = eachFrame(look);
    frames.ask();
    addEventListener('scroll', frames.ask, { passive: true });
    return () => {
      frames.cancel();
      removeEventListener('scroll', frames.ask);
    };
  }, [positions, places]);
  return place;
}
