'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { countPassed, isPlaceSeen } from '../dom/place-top';
import type { Positions } from '../dom/positions';
import type { Place } from './places';
import { stepFrom, type Direction } from './steps';
import type { FocusOptions } from './use-focus';
import { useKeys } from '../keys/use-keys';

type Given = {
  positions: Positions | null;
  places: readonly Place[];
  focused: string | null;
  focus: (key: string, options: FocusOptions) => void;
};

/** Next and previous note, from the card in focus while it or its words are to be seen, and otherwise from what is read. */
export function useSteps(given: Given) {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  const [wrapped, setWrapped] = useState<Direction | null>(null);
  const step = useCallback((direction: Direction) => {
    const { positions, places, focused, focus } = latest.current;
    if (!positions) return;
    const index = places.findIndex(({ key }) => key === focused);
    const here = places[index];
    const current = here && isPlaceSeen(positions, here) ? index : null;
    const following = current === null ? countPassed(positions, places) : 0;
    const found = stepFrom(places.length, { current, following }, direction);
    const place = found && places[found.index];
    if (!place) return;
    setWrapped(found.wrapped ? direction : null);
    focus(place.key, { reveal: true, enter: true });
  }, []);
  useKeys({ nextNote: () => step('next'), previousNote: () => step('previous') });
  return { step, wrapped };
}
