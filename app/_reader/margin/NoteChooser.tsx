'use client';
/** Several notes on the same words: a short list at the place, to say which one is meant. */
import { useLayoutEffect, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useArrowKeyNavigation } from '@/app/_ui/frontend-shared';
import { NoteChoice } from './NoteChoice';
import { useReader } from '../ReaderContext';
import { useBackCloses } from '../sheet/use-back-closes';
import type { Choice } from './use-choice';
import { isNarrow } from '../sheet/use-narrow';

export function NoteChooser() {
  const { choice } = useReader();
  return choice && <List key={choice.keys.join(' ')} choice={choice} />;
}

const edgePx = 8;

function List({ choice }: { choice: Choice }) {
  const { margin } = useMessages();
  const { conversations, focus, point, endChoice } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const wanted = choice.keys.flatMap((key) => conversations.find(({ thread }) => thread.id === key) ?? []);
  useArrowKeyNavigation(box, { autofocus: true, containerVisible: true, horizontal: false });

  useBackCloses(isNarrow(), () => box.current?.hidePopover());

  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    list.showPopover();
    const { width, height } = list.getBoundingClientRect();
    const below = choice.y + edgePx * 2;
    const top = below + height > innerHeight - edgePx ? choice.y - height - edgePx * 2 : below;
    const left = Math.min(choice.x - edgePx * 4, document.documentElement.clientWidth - width - edgePx);
    list.style.top = `${Math.max(edgePx, top)}px`;
    list.style.left = `${Math.max(edgePx, left)}px`;
    return () => point(null);
  }, [choice, point]);

  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={margin.onTheseWords(wanted.length)}
      className="menu note-chooser"
      onToggle={(event) => event.newState === 'closed' && endChoice()}
    >
      <p className="note-chooser-title" aria-hidden>
        {margin.onTheseWords(wanted.length)}
      </p>
      <ul>
        {wanted.map((conversation) => (
          <li key={conversation.thread.id}>
            <NoteChoice
              conversation={conversation}
              onPoint={point}
              onChoose={(key) => {
                box.current?.hidePopover();
                focus(key, { enter: true, called: true });
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
