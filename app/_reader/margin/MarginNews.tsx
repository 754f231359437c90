'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { countPassed } from '../dom/place-top';
import { toPlaces } from './places';
import { useReader } from '../ReaderContext';
import { useNewsPlace } from './use-news-place';
import { useSaid } from '../conversation/use-said';

/** What others began meanwhile: said, and shown when one asks for it, since nothing moves that its reader did not move. */
export function MarginNews() {
  const { margin, revising } = useMessages();
  const { positions, news, showNews, focus, isRevised } = useReader();
  const where = useNewsPlace(positions, news);
  const said = useSaid(news.length);

  /** To the first that follows what is being read; above it, to the first of all. */
  function show() {
    const places = toPlaces(news, []);
    const next = positions ? places[countPassed(positions, places)] : undefined;
    const key = (next ?? places[0])?.key;
    showNews();
    if (key !== undefined) focus(key, { reveal: true, enter: true });
  }
  return (
    <>
      {news.length > 0 && (
        <button type="button" className="margin-news" onClick={show}>
          {margin.newNotes(news.length, where)}
        </button>
      )}
      <span role="status">
        {isRevised && (
          <button type="button" className="margin-news" onClick={() => location.reload()}>
            {revising.corrected}. {revising.openNew}
          </button>
        )}
      </span>
      {/* Where they are changes while one scrolls, and is not worth a word each time. */}
      <span role="status">{said > 0 && <VisuallyHidden>{margin.newNotesCame(said)}</VisuallyHidden>}</span>
    </>
  );
}
