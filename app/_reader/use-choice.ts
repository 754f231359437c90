'use client';
import { useCallback, useState } from 'react';
import type { FocusOptions } from './use-focus';

/** Several notes on the same words, and where on the window they were meant. */
export type Choice = { keys: readonly string[]; x: number; y: number };

/** Which of several notes is meant: the only one at once, and otherwise its reader says which (NoteChooser). */
export function useChoice(focus: (key: string, options?: FocusOptions) => void) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const choose = useCallback(
    (keys: readonly string[], at: { x: number; y: number }) => {
      const [first, second] = keys;
      if (first === undefined) return;
      setChoice(second === undefined ? null : { keys, ...at });
      // Where the cards stand below the text, they are out of sight.
      if (second === undefined) focus(first, { enter: matchMedia('(max-width: 68rem)').matches });
    },
    [focus],
  );
  const endChoice = useCallback(() => setChoice(null), []);
  return { choice, choose, endChoice };
}
