import { nameOfGroup } from '@/app/_groups/named-groups';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { toView } from '@/lib/domain/audience';
import { shorten } from '@/lib/domain/text/shorten';
import type { SearchPage } from '@/lib/services/reading/search';
import { Excerpt } from './Excerpt';
import { WayThere } from './WayThere';

/** What somebody said that holds what was looked for, with the way to its place. */
export async function FoundNote({ note }: { note: SearchPage['notes']['hits'][number] }) {
  const { reader, search } = await getMessages();
  const day = await getDayFormat();
  const view = toView(note.group?.id, false);
  const group = note.group && nameOfGroup(note.group, reader);
  const audience = note.audience.kind === 'self' ? search.onlyMe : group;
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
      <p className="text-sm text-soft">
        {note.isOpen || note.isKept ? (
          <>
            {[note.text?.title, audience].filter(Boolean).join(', ')}{' '}
            <WayThere words={search.goTo} note={note} view={view} />
          </>
        ) : (
          search.gone
        )}
      </p>
    </article>
  );
}
