'use client';
import { memo } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CardConversation as Conversation, type Shown } from './CardConversation';
import { CardRow } from './CardRow';
import { useAudience } from './use-audience';
import type { FocusOptions } from '../margin/use-focus';

type Props = Shown & {
  /** Which it is among how many: not all of them are drawn. */
  position: number;
  count: number;
  /** One line, where many notes crowd. */
  row: boolean;
  namesAudience: boolean;
  focused: boolean;
  pointed: boolean;
  onFocus: (threadId: string, options?: FocusOptions) => void;
  onPoint: (threadId: string | null) => void;
};

/** Which of how many a card is changes with each note that comes; what is in it does not. */
const CardConversation = memo(Conversation);

/** A conversation beside the words it is about. */
export const ThreadCard = memo(function ThreadCard(props: Props) {
  const { conversation, position, count, row, namesAudience, focused, pointed, onPoint, onFocus } = props;
  const { thread } = conversation;
  const { label, onShowWords, onShowNews, onLeave, end } = props;
  const { reader } = useMessages();
  const { name, own } = useAudience(thread);
  const state = focused ? ' card-lifted' : pointed ? ' card-pointed' : '';
  return (
    <article
      id={`thread-${thread.id}`}
      aria-label={reader.by(thread.author.name, name)}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={-1}
      className={`card${row ? ' card-row' : ''}${state}${own ? ' card-own' : ''}`}
      onPointerEnter={() => onPoint(thread.id)}
      onPointerLeave={() => onPoint(null)}
      onClick={() => onFocus(thread.id)}
      // A line of a crowd opens when it is pressed, and not while one passes.
      onFocus={(event) => (!row || event.target === event.currentTarget) && onFocus(thread.id)}
    >
      {row ? (
        <CardRow
          conversation={conversation}
          namesAudience={namesAudience}
          onOpen={() => onFocus(thread.id, { enter: true })}
          onPoint={onPoint}
        />
      ) : (
        <CardConversation {...{ conversation, label, onShowWords, onShowNews, onLeave, end }} />
      )}
    </article>
  );
});
