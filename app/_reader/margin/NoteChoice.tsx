'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { PersonName } from '@/app/_client/PersonName';
import { sayCertainty } from '@/app/_messages/say-certainty';
import type { Conversation } from './margin-state';
import { openerOf, openingOf, repliesOf } from '../conversation/opening';
import { useAudience } from '../conversation/use-audience';
import { useMarginTools } from './MarginContext';

type Props = {
  conversation: Conversation;
  onPoint: (key: string | null) => void;
  onChoose: (key: string) => void;
};

/** One note of several, in two lines: by whom, before whom, and what it opens with; and where it may not belong, that. */
export function NoteChoice({ conversation, onPoint, onChoose }: Props) {
  const messages = useMessages();
  const { reader, margin } = messages;
  const { hidden } = useMarginTools();
  const { thread } = conversation;
  const { name, own } = useAudience(thread);
  const replies = repliesOf(conversation);
  const isMarked = conversation.comments.length === 0;
  const certainty = sayCertainty(thread, messages);
  return (
    <button
      type="button"
      className="note-choice"
      onClick={() => onChoose(thread.id)}
      onFocus={() => onPoint(thread.id)}
      onPointerEnter={() => onPoint(thread.id)}
    >
      <span className="note-choice-head">
        <strong>
          {isMarked ? (
            reader.markedBy(thread.author.name)
          ) : (
            <PersonName name={openerOf(conversation, hidden).name} />
          )}
        </strong>
        <span className={`card-audience${own ? ' card-audience-own' : ''}`}>{name}</span>
      </span>
      {certainty && <span className="note-choice-unsure">{certainty}</span>}
      <span className={isMarked ? 'note-choice-words note-choice-quote' : 'note-choice-words'}>
        {openingOf(conversation, messages, { hidden })}
      </span>
      {replies > 0 && <span className="note-choice-replies">{margin.replies(replies)}</span>}
    </button>
  );
}
