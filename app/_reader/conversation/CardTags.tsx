'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { ThreadView } from '@/lib/present/thread';
import { useReader } from '../ReaderContext';

/** The tags of a note; pressing one shows the notes that have it. */
export function CardTags({ thread: { tags } }: { thread: ThreadView }) {
  const { talk } = useMessages();
  const { filtering } = useReader();
  if (!tags) return null;
  return (
    <ul className="card-tags" aria-label={talk.tags}>
      {tags.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={filtering.filter === `tag:${id}`}
            onClick={() => filtering.setFilter(filtering.filter === `tag:${id}` ? 'all' : `tag:${id}`)}
          >
            <VisuallyHidden>{talk.notesWith} </VisuallyHidden>#{name}
          </button>
        </li>
      ))}
    </ul>
  );
}
