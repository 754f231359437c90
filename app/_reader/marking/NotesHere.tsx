'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { coversBlock } from '@/lib/domain/text/passage-link';
import { blocksUnder } from '@/lib/domain/threading/notes-by-block';
import type { Positions } from '../dom/positions';
import type { Conversation } from '../margin/margin-state';
import { useMarginTools } from '../margin/MarginContext';
import { MentionList } from '../margin/Mentions';
import { NoteChoice } from '../margin/NoteChoice';
import { useReader } from '../ReaderContext';

type Props = { positions: Positions; index: number; onGo: () => void };

const isAt = (positions: Positions, index: number, { thread: { anchor } }: Conversation): boolean => {
  if (!anchor || anchor.start === null || anchor.end === null) return false;
  const { first, last } = blocksUnder(positions.starts, { start: anchor.start, end: anchor.end });
  return first <= index && index <= last;
};

/** The notes that have words of a paragraph, to go to, and where else it is mentioned. */
export function NotesHere(props: Props) {
  const { mentions } = useMarginTools();
  const { talk } = useMessages();
  const name = props.positions.blocks[props.index]?.id ?? '';
  const here = mentions.filter(({ place }) => coversBlock(place, name));
  return (
    <>
      <Notes {...props} />
      {here.length > 0 && (
        <>
          <p className="panel-hint">{talk.mentionedIn(here.length)}</p>
          <MentionList mentions={here} />
        </>
      )}
    </>
  );
}

function Notes({ positions, index, onGo }: Props) {
  const { marking } = useMessages();
  const { conversations, focus, point } = useReader();
  const here = conversations.filter((each) => isAt(positions, index, each));
  if (here.length === 0) return <p className="panel-hint">{marking.notesHere(0)}</p>;
  return (
    <ul className="panel-notes" aria-label={marking.notesHere(here.length)}>
      {here.map((conversation) => (
        <li key={conversation.thread.id}>
          <NoteChoice
            conversation={conversation}
            onPoint={point}
            onChoose={(key) => {
              onGo();
              focus(key, { enter: true });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
