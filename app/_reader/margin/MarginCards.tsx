'use client';
import { useMemo, type RefObject } from 'react';
import { cardKey, MarginCard } from './MarginCard';
import { useReader } from '../ReaderContext';
import { useBackToWords } from './use-back-to-words';
import { useCardColumn } from './use-card-column';
import { useColumnCards } from './use-column-cards';

/** The conversations beside their words, and notes that are being written: those near the window. */
export function MarginCards({ column }: { column: RefObject<HTMLElement | null> }) {
  const { positions, focused } = useReader();
  const { cards, conversationOf, noteOf } = useColumnCards();
  const { keys, crowded } = useCardColumn(column, positions, cards, focused);
  const backToWords = useBackToWords();
  const drawn = useMemo(() => new Set(keys), [keys]);
  return cards.map((card, index) => {
    const { key, open } = card;
    if (!drawn.has(key) && !open) return null;
    const row = (crowded.has(key) || conversationOf.get(key)?.folded === true) && !open;
    return (
      <div
        key={cardKey(card, conversationOf)}
        data-card={key}
        data-row={row || undefined}
        className="card-place-holder"
        onKeyDown={(event) => conversationOf.has(key) && backToWords(event, key)}
      >
        <MarginCard
          card={card}
          conversation={conversationOf.get(key)}
          note={noteOf.get(key)}
          position={index + 1}
          count={cards.length}
          row={row}
        />
      </div>
    );
  });
}
