'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { PersonName } from '@/app/_client/PersonName';
import { sayCertainty, sayCertaintyShort } from '@/app/_messages/say-certainty';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { Conversation } from '../margin/margin-state';
import { openerOf, openingOf, repliesOf } from './opening';
import { answerOf } from '@/lib/domain/threading/standing';
import { countNew } from '../margin/filter';
import { useMarginTools } from '../margin/MarginContext';
import { useAudience } from './use-audience';

type Props = {
  conversation: Conversation;
  /** Named, where margins are mixed. */
  namesAudience: boolean;
  onOpen: () => void;
  onPoint: (threadId: string | null) => void;
};

/** A conversation in one line, where many crowd: by whom, what it opens with, and how much is answered. */
export function CardRow({ conversation, namesAudience, onOpen, onPoint }: Props) {
  const messages = useMessages();
  const { inbox, margin, talk } = messages;
  const { hidden, unread } = useMarginTools();
  const { thread, news, comments } = conversation;
  const { name } = useAudience(thread);
  const replies = repliesOf(conversation);
  const fresh = countNew(conversation, unread);
  const stands = thread.rested
    ? talk.rests
    : thread.question && (answerOf(conversation) ? talk.answered : talk.question);
  const certainty = sayCertainty(thread, messages);
  return (
    <button
      type="button"
      className="card-row-opener"
      onClick={onOpen}
      onFocus={() => onPoint(thread.id)}
      onBlur={() => onPoint(null)}
    >
      <strong>
        <PersonName name={openerOf(conversation, hidden).name} />
      </strong>{' '}
      {certainty && (
        <span className="card-row-unsure">
          <span aria-hidden>{sayCertaintyShort(thread, messages)}</span>
          <VisuallyHidden>{certainty} </VisuallyHidden>
        </span>
      )}
      {stands && <span className="card-row-soft">{stands} </span>}
      {namesAudience && <span className="card-row-soft">{name} </span>}
      <span className={comments.length === 0 ? 'card-row-words card-row-quote' : 'card-row-words'}>
        {openingOf(conversation, messages, { hidden })}
      </span>{' '}
      {news === 0 && replies > 0 && <span className="card-row-soft">{margin.replies(replies)} </span>}
      {news > 0 ? (
        <span className="card-row-news">{margin.fresh(news)}</span>
      ) : (
        fresh > 0 && <span className="card-row-news">{inbox.newIn(fresh)}</span>
      )}
    </button>
  );
}
