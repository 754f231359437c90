'use client';
import { useCallback, useState } from 'react';
import { toRange, type Positions } from './dom/positions';
import type { Conversation } from './margin-state';
import { useFocusArrival } from './use-focus-arrival';

/** Which card is in focus, and which is pointed at. */
export function useFocus(positions: Positions | null, conversations: readonly Conversation[]) {
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const awaitFocus = useFocusArrival();

  const focus = useCallback(
    (key: string | null, options?: { reveal: boolean }) => {
      setFocused(key);
      const anchor = conversations.find(({ thread }) => thread.id === key)?.thread.anchor;
      if (!options?.reveal || !positions || anchor?.start == null || anchor.end == null) return;
      const passage = toRange(positions, { start: anchor.start, end: anchor.end });
      passage?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    [conversations, positions],
  );
  return { focused, focus, pointed, point: setPointed, awaitFocus };
}
