'use client';
/**
 * Where there is no room for a margin: at the foot of the screen the way from note to note, and above it, once one is
 * opened, the note. The text behind goes on to be read, scrolled and marked, so it is a dialog that is not modal.
 */
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CancelIcon } from '@/app/_ui/frontend-shared';
import { Button } from '@/app/_ui/Button';
import { revealSpan } from '../dom/reveal';
import { MarginBar } from '../margin/MarginBar';
import { cardKey, MarginCard } from '../margin/MarginCard';
import { useReader } from '../ReaderContext';
import { useBackCloses } from './use-back-closes';
import { useColumnCards } from '../margin/use-column-cards';
import { useFootRoom } from './use-foot-room';
import { useOneAtATime } from './use-one-at-a-time';
import { useSheetClosing } from './use-sheet-closing';
import { useSheetName } from './use-sheet-name';

export function NoteSheet() {
  const { margin } = useMessages();
  const { positions, focused, focus } = useReader();
  const { cards, conversationOf, noteOf } = useColumnCards();
  const foot = useRef<HTMLDivElement>(null);
  const shown = cards.find(({ key }) => key === focused) ?? null;
  const close = useSheetClosing(shown);
  const name = useSheetName(shown, conversationOf, noteOf);
  useBackCloses(shown !== null, close);
  useFootRoom(foot);
  useOneAtATime(foot, shown?.key ?? null, () => focus(null));

  const key = shown?.key;
  const [start, end] = [shown?.start, shown?.end];
  useEffect(() => {
    if (positions && key !== undefined && typeof start === 'number' && typeof end === 'number')
      revealSpan(positions, { start, end });
  }, [positions, key, start, end]);

  function onKeyDown(event: KeyboardEvent) {
    const isField = event.target instanceof Element && event.target.matches('textarea, select, input');
    const isInMenu = document.querySelector(':popover-open') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || isField || isInMenu) return;
    event.preventDefault();
    close();
  }
  /** Pressing anything else of a card gives it the focus. */
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    close();
  };
  const closing = (
    <Button variant="quiet" size="sm" icon={CancelIcon} title={margin.closeNote} onClick={press} />
  );
  return (
    <div ref={foot} data-foot className="foot">
      {/* What is being written in another note stays as it is, out of sight. */}
      <section
        role={shown ? 'dialog' : undefined}
        aria-label={shown ? name : undefined}
        className="sheet"
        hidden={!shown}
        onKeyDown={onKeyDown}
      >
        {cards.map(
          (card, index) =>
            card.open && (
              <div key={cardKey(card, conversationOf)} data-card={card.key} hidden={card.key !== focused}>
                <MarginCard
                  card={card}
                  conversation={conversationOf.get(card.key)}
                  note={noteOf.get(card.key)}
                  position={index + 1}
                  count={cards.length}
                  end={closing}
                />
              </div>
            ),
        )}
      </section>
      <MarginBar unfinished={cards.filter(({ key, open }) => open && key !== focused)} />
    </div>
  );
}
