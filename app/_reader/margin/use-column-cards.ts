'use client';
import { useMemo } from 'react';
import type { ColumnCard } from '../dom/column-cards';
import { guessedBoxHeight, guessHeight } from './guess-height';
import { useMarginTools } from './MarginContext';
import { useReader } from '../ReaderContext';

/** The cards of the margin in the text's order, with how high they will be, and which must be there wherever one reads. */
export function useColumnCards() {
  const { conversations, notes, places, focused } = useReader();
  const { busy } = useMarginTools();
  const conversationOf = useMemo(
    () => new Map(conversations.map((each) => [each.thread.id, each])),
    [conversations],
  );
  const noteOf = useMemo(() => new Map(notes.map((note) => [note.id, note])), [notes]);
  const guesses = useMemo(
    () => new Map(conversations.map((each) => [each.thread.id, guessHeight(each)])),
    [conversations],
  );
  const held = useMemo(() => {
    const writtenAt =
      busy.size === 0
        ? []
        : conversations.filter(
            ({ thread, comments }) => busy.has(thread.id) || comments.some(({ id }) => busy.has(id)),
          );
    return new Set([...writtenAt.map(({ thread }) => thread.id), ...notes.map(({ id }) => id)]);
  }, [conversations, notes, busy]);
  const cards: readonly ColumnCard[] = useMemo(
    () =>
      places.map((place) => ({
        ...place,
        guess: guesses.get(place.key) ?? guessedBoxHeight,
        open: place.key === focused || held.has(place.key),
      })),
    [places, guesses, focused, held],
  );
  const indexOf = useMemo(() => new Map(places.map(({ key }, index) => [key, index])), [places]);
  return { cards, indexOf, conversationOf, noteOf };
}
