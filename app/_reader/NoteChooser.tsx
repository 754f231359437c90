'use client';
/** Several notes on the same words: a short list at the place, to say which one is meant. */
import { useLayoutEffect, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useArrowKeyNavigation } from '@/app/_ui/frontend-shared';
import type { Conversation } from './margin-state';
import { openingOf, repliesOf } from './opening';
import { useReader } from './ReaderContext';
import { useAudience } from './use-audience';
import type { Choice } from './use-choice';

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
            <Item
              conversation={conversation}
              onPoint={point}
              onChoose={(key) => {
                box.current?.hidePopover();
                focus(key, { enter: true });
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ItemProps = {
  conversation: Conversation;
  onPoint: (key: string | null) => void;
  onChoose: (key: string) => void;
};

function Item({ conversation, onPoint, onChoose }: ItemProps) {
  const { reader, margin } = useMessages();
  const { thread } = conversation;
  const { name, own } = useAudience(thread);
  const replies = repliesOf(conversation);
  const isMarked = conversation.comments.length === 0;
  return (
    <button
      type="button"
      className="note-choice"
      onClick={() => onChoose(thread.id)}
      onFocus={() => onPoint(thread.id)}
      onPointerEnter={() => onPoint(thread.id)}
    >
      <span className="note-choice-head">
        <strong>{isMarked ? reader.markedBy(thread.author.name) : thread.author.name}</strong>
        <span className={`card-audience${own ? ' card-audience-own' : ''}`}>{name}</span>
      </span>
      <span className={isMarked ? 'note-choice-words note-choice-quote' : 'note-choice-words'}>
        {openingOf(conversation)}
      </span>
      {replies > 0 && <span className="note-choice-replies">{margin.replies(replies)}</span>}
    </button>
  );
}
