'use client';
import { useCallback, type KeyboardEvent } from 'react';
import { revealSpan } from '../dom/reveal';
import { noteKeyOf } from '../keys/keys';
import { goToSentences } from '../marking/sentence-target';
import { useReader } from '../ReaderContext';

const fields = 'textarea, select, input, dialog';

/**
 * From a note to its words, by Escape: the sentence cursor stands on them. Not while the key has something else to do:
 * in a field, or where something is open that it closes.
 */
export function useBackToWords(): (event: KeyboardEvent, key: string) => void {
  const { positions, places } = useReader();
  return useCallback(
    (event, key) => {
      const { target, nativeEvent, defaultPrevented } = event;
      if (!positions || defaultPrevented || noteKeyOf(nativeEvent) !== 'toWords') return;
      if (!(target instanceof Element) || target.closest(fields)) return;
      if (document.querySelector(':popover-open')) return;
      const place = places.find((each) => each.key === key);
      if (typeof place?.start !== 'number' || place.end === null) return;
      event.preventDefault();
      const span = { start: place.start, end: place.end };
      revealSpan(positions, span);
      goToSentences(positions, span);
    },
    [positions, places],
  );
}
