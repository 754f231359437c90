import Link from 'next/link';
import { TextTitle } from '@/app/_library/TextTitle';
import { getMessages } from '@/app/_messages/request';
import { readerPath } from '@/lib/domain/addresses';
import type { OpenedShelf } from '@/lib/services/shelf/plan';
import type { ShelfReadingView } from '@/lib/present/meeting';

type Props = { groupId: string; shelf: OpenedShelf; news: (groupId: string, textId: string) => number };

/** A shelf to read from: what stands loose, each section, and behind one line what was read and put away. */
export async function ShelfList({ groupId, shelf, news }: Props) {
  const { shelf: words } = await getMessages();
  /** Offered to who may take it, where the group still reads the text. */
  const isOffered = ({ newer, archived }: ShelfReadingView) =>
    newer !== null && !archived && shelf.abilities.arrange;
  const list = (readings: readonly ShelfReadingView[]) => (
    <ul className="divided">
      {readings.map((reading) => (
        <li key={reading.textId}>
          <TextTitle
            text={reading}
            href={readerPath(reading.textId, { kind: 'group', groupId })}
            news={news(groupId, reading.textId)}
            note={reading.current ? words.current : undefined}
          />
          {isOffered(reading) && (
            <p className="text-sm">
              <Link href={`/groups/${groupId}/shelf`} aria-label={`${words.newer} · ${reading.title}`}>
                {words.newer}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {shelf.loose.length > 0 && list(shelf.loose)}
      {shelf.sections
        .filter(({ readings }) => readings.length > 0)
        .map(({ section, readings }) => (
          <section key={section.id} aria-labelledby={`section-${section.id}`}>
            <h3 id={`section-${section.id}`} className="shelf-section">
              {section.name}
            </h3>
            {list(readings)}
          </section>
        ))}
      {shelf.archived.length > 0 && (
        <details className="shelf-archived">
          <summary>{words.archived(shelf.archived.length)}</summary>
          {list(shelf.archived)}
        </details>
      )}
    </>
  );
}
