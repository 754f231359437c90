'use client';
import { useCallback, useState } from 'react';
import type { FocusOptions } from './use-focus';
import { isNarrow } from '../sheet/use-narrow';

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
      // A sheet that opens is where one goes on; a card beside the words is seen at once.
      if (second === undefined) focus(first, { enter: isNarrow(), called: true });
    },
    [focus],
  );
  const endChoice = useCallback(() => setChoice(null), []);
  return { choice, choose, endChoice };
}
