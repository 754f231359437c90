import { getDayFormat, getMessages } from '@/app/_messages/request';
import { notePath, notesPath } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import { shorten } from '@/lib/domain/text/shorten';
import type { SearchPage } from '@/lib/services/search';
import { Excerpt } from './Excerpt';

/** What somebody said that holds what was looked for, with the way to its place. */
export async function FoundNote({ note }: { note: SearchPage['notes']['hits'][number] }) {
  const { search } = await getMessages();
  const day = await getDayFormat();
  const view = toView(note.group?.id, false);
  const audience = note.audience.kind === 'self' ? search.onlyMe : note.group?.name;
  return (
    <article>
      <p className="comment-who">
        <strong>{note.author.name}</strong>{' '}
        <time dateTime={note.createdAt}>{day.format(new Date(note.createdAt))}</time>
      </p>
      <Excerpt parts={note.excerpt} said />
      {note.quote !== '' && (
        <p className="text-sm text-soft" lang={note.text?.language}>
          {search.on(shorten(note.quote, 80))}
        </p>
      )}
      {note.isOpen && note.text ? (
        <p className="text-sm text-soft">
          {[note.text.title, audience].filter(Boolean).join(', ')}{' '}
          <a href={notePath(note.textId, view, note.threadId)} className="with-script">
            {search.goTo}
          </a>
          <a href={`${notesPath(note.textId, view)}#thread-${note.threadId}`} className="without-script">
            {search.goTo}
          </a>
        </p>
      ) : (
        <p className="text-sm text-soft">{search.gone}</p>
      )}
    </article>
  );
}
