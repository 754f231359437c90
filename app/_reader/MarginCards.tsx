'use client';
import type { RefObject } from 'react';
import { Composer } from './Composer';
import { useReader } from './ReaderContext';
import { ThreadCard } from './ThreadCard';
import { useCardLayout } from './use-card-layout';
import { placeLabel } from './use-positions';

/** The conversations beside their words, and notes that are being written. */
export function MarginCards({ column }: { column: RefObject<HTMLElement | null> }) {
  const { positions, conversations, notes, places, focused, focus, pointed, point, ...the } = useReader();
  useCardLayout(column, positions, places, focused);
  const byKey = new Map(conversations.map((conversation) => [conversation.thread.id, conversation]));
  const noteByKey = new Map(notes.map((note) => [note.id, note]));
  return places.map(({ key, start }) => {
    const conversation = byKey.get(key);
    const note = noteByKey.get(key);
    return (
      <div key={key} data-card={key} className="card-place-holder">
        {conversation && (
          <ThreadCard
            conversation={conversation}
            focused={focused === key}
            pointed={pointed === key}
            onPoint={point}
            onFocus={focus}
            onShowWords={the.showWords}
            onShowNews={the.showNews}
            label={typeof start === 'number' && positions ? placeLabel(positions, start) : null}
          />
        )}
        {note && <Composer draft={note} autoFocus={focused === key} onChange={the.put} onDone={the.finish} />}
      </div>
    );
  });
}
