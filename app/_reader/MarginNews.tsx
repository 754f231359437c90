'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { useReader } from './ReaderContext';

/** What others began meanwhile: said, and shown when one asks for it, since nothing moves that its reader did not move. */
export function MarginNews() {
  const { reader } = useMessages();
  const { news, showNews, focus } = useReader();
  const first = news[0]?.thread;
  return (
    <div role="status" className="margin-news">
      {first && (
        <TextButton
          onClick={() => {
            showNews();
            focus(first.id, { reveal: true });
          }}
        >
          {reader.newNotes(news.length)}
        </TextButton>
      )}
    </div>
  );
}
