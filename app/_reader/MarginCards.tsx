'use client';
import { useMemo, type RefObject } from 'react';
import { toGroupId } from '@/lib/domain/audience';
import type { ThreadView } from '@/lib/present/thread';
import { Composer } from './Composer';
import { useReader } from './ReaderContext';
import { ThreadCard } from './ThreadCard';
import { useCardColumn } from './use-card-column';
import { useNarrow } from './use-narrow';
import { useColumnCards } from './use-column-cards';
import { placeLabel } from './use-positions';

/** The conversations beside their words, and notes that are being written: those near the window. */
export function MarginCards({ column }: { column: RefObject<HTMLElement | null> }) {
  const { positions, conversations, notes, focused, focus, pointed, point, view, ...the } = useReader();
  const cards = useColumnCards();
  const { keys, crowded } = useCardColumn(column, positions, cards, focused);
  const isNarrow = useNarrow();
  const drawn = useMemo(() => new Set(keys), [keys]);
  const byKey = useMemo(() => new Map(conversations.map((each) => [each.thread.id, each])), [conversations]);
  const noteByKey = useMemo(() => new Map(notes.map((note) => [note.id, note])), [notes]);
  return cards.map(({ key, start, open }, index) => {
    if (!drawn.has(key) && !open && !isNarrow) return null;
    const conversation = byKey.get(key);
    const note = noteByKey.get(key);
    const row = crowded.has(key) && !open && !isNarrow;
    return (
      <div
        key={conversation ? cardKey(conversation.thread) : key}
        data-card={key}
        data-row={row || undefined}
        className="card-place-holder"
      >
        {conversation && (
          <ThreadCard
            conversation={conversation}
            position={index + 1}
            count={cards.length}
            row={row}
            namesAudience={view.kind === 'all'}
            focused={focused === key}
            pointed={pointed === key}
            onPoint={point}
            onFocus={focus}
            onShowWords={the.showWords}
            onShowNews={the.showNews}
            label={typeof start === 'number' && positions ? placeLabel(positions, start) : null}
          />
        )}
        {note && <Composer draft={note} autoFocus={focused === key} />}
      </div>
    );
  });
}

/** One's own card stays the same element when what is being sent is acknowledged, and keeps the focus. */
const cardKey = ({ id, clientId, audience }: ThreadView) =>
  clientId === null ? id : `${clientId} ${toGroupId(audience) ?? ''}`;
