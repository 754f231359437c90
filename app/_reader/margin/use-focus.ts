'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Positions } from '../dom/positions';
import { revealSpan } from '../dom/reveal';
import { goToWords } from '../dom/words';
import type { Conversation } from './margin-state';
import type { Place } from './places';
import { useFocusArrival } from './use-focus-arrival';

export type FocusOptions = {
  /** Brings its passage into view. */
  reveal?: boolean;
  /** Gives its card the keyboard's focus too. */
  enter?: boolean;
  /** Its words were chosen in the text: it comes to them, whatever room the cards above it have. */
  called?: boolean;
};

type Held = { key: string | null; called: boolean };

/** Which card is in focus, and which is pointed at. */
export function useFocus(
  positions: Positions | null,
  places: readonly Place[],
  conversations: readonly Conversation[],
) {
  const [{ key, called }, setHeld] = useState<Held>({ key: null, called: false });
  const [pointed, setPointed] = useState<string | null>(null);
  // What was in focus while it was being sent is so under the name that it was given.
  const nameOf = (id: string) => conversations.find(({ thread }) => thread.clientId === id)?.thread.id ?? id;
  const focused = key === null ? null : nameOf(key);
  const awaitFocus = useFocusArrival(nameOf);
  const latest = useRef({ positions, places });
  useEffect(() => {
    latest.current = { positions, places };
  });

  const focus = useCallback(
    (key: string | null, { reveal = false, enter = false, called = false }: FocusOptions = {}) => {
      // The keyboard's focus that its card gets next changes nothing of it.
      setHeld((now) => (now.key === key && (now.called || !called) ? now : { key, called }));
      if (enter) awaitFocus(key, true);
      const place = latest.current.places.find((each) => each.key === key);
      if (!reveal || !place || !latest.current.positions) return;
      if (place.start === 'top') scrollTo({ top: 0, behavior: 'instant' });
      else if (place.start !== null && place.end !== null)
        revealSpan(latest.current.positions, { start: place.start, end: place.end });
    },
    [awaitFocus],
  );
  const showWords = useCallback(
    (key: string) => {
      focus(key, { reveal: true });
      const { positions: there, places: all } = latest.current;
      const place = all.find((each) => each.key === key);
      if (there && typeof place?.start === 'number' && place.end !== null)
        goToWords(there, { start: place.start, end: place.end }, () => focus(key, { enter: true }));
    },
    [focus],
  );
  return { focused, called, focus, showWords, pointed, point: setPointed, awaitFocus };
}
