'use client';
import { useMemo, type RefObject } from 'react';
import { cardKey, MarginCard } from './MarginCard';
import { MoreHere } from './MoreHere';
import { useReader } from '../ReaderContext';
import { useBackToWords } from './use-back-to-words';
import { useCardColumn } from './use-card-column';
import { useColumnCards } from './use-column-cards';

/** The conversations beside their words, and notes that are being written: those near the window. */
export function MarginCards({ column }: { column: RefObject<HTMLElement | null> }) {
  const { positions, focused, called } = useReader();
  const { cards, indexOf, conversationOf, noteOf } = useColumnCards();
  const { keys, crowded, folds, toggle } = useCardColumn(column, positions, cards, { key: focused, called });
  const backToWords = useBackToWords();
  const open = useMemo(() => cards.filter((card) => card.open).map(({ key }) => key), [cards]);
  /** What is open is drawn at once, and where it belongs: an element that is moved loses the focus. */
  const drawn = useMemo(() => {
    const placeOf = (key: string) => indexOf.get(key) ?? (folds.get(key)?.after ?? Infinity) + 0.5;
    return [...new Set([...keys, ...open])].sort((a, b) => placeOf(a) - placeOf(b));
  }, [keys, open, folds, indexOf]);
  return drawn.map((key) => {
    const fold = folds.get(key);
    if (fold)
      return (
        <div key={key} data-card={key} data-row className="card-place-holder">
          <MoreHere fold={fold} first={cards[indexOf.get(fold.keys[0] ?? '') ?? -1]} onToggle={toggle} />
        </div>
      );
    const index = indexOf.get(key) ?? -1;
    const card = cards[index];
    if (!card) return null;
    const row = (crowded.has(key) || conversationOf.get(key)?.folded === true) && !card.open;
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
