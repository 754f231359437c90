'use client';
import { useId, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { personName } from '@/app/_messages/person-name';
import { TextButton } from '@/app/_ui/TextButton';
import { notePath } from '@/lib/domain/addresses';
import { blockOfPlace, nameOfPlace } from '@/lib/domain/text/passage-link';
import type { MentionView } from '@/lib/present/mention';
import { useMarginTools } from './MarginContext';

/** Where a text, or a passage of it, is mentioned: the way to each of those conversations. */
export function MentionList({
  mentions,
  isPlaced = false,
}: {
  mentions: readonly MentionView[];
  isPlaced?: boolean;
}) {
  const messages = useMessages();
  const { talk } = messages;
  return (
    <ul className="mentions" aria-label={talk.mentionedIn(mentions.length)}>
      {mentions.map(({ place, commentId, threadId, audience, by, text }) => (
        <li key={`${commentId} ${place}`}>
          {isPlaced && nameOfPlace(place) !== '' && (
            <a href={`#${blockOfPlace(place)}`}>{nameOfPlace(place)}</a>
          )}{' '}
          <a href={notePath(text.id, audience, threadId)}>
            {talk.mentionBy(personName(by, messages), text.title)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Above the notes, while there are any: in how many conversations the text is mentioned, and which. */
export function Mentions() {
  const { talk } = useMessages();
  const { mentions } = useMarginTools();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (mentions.length === 0) return null;
  return (
    <div className="mentions-above">
      <TextButton expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {talk.mentionedIn(new Set(mentions.map(({ threadId }) => threadId)).size)}
      </TextButton>
      <div id={id}>{isOpen && <MentionList mentions={mentions} isPlaced />}</div>
    </div>
  );
}
