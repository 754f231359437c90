import type { Messages } from '@/app/_messages/en';
import { TextTitle } from '@/app/_library/TextTitle';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Section } from '@/app/_ui/Section';
import { readerPath } from '@/lib/domain/addresses';
import type { ReadingView } from '@/lib/present/group';

type Props = { groupId: string; readings: readonly ReadingView[]; words: Messages['groups'] };

/** The shelf of a group that one reads and is not in: its texts, and no plans. */
export function ShelfToRead({ groupId, readings, words }: Props) {
  return (
    <Section title={words.shelf}>
      {readings.length === 0 ? (
        <EmptyState title={words.shelfEmpty} />
      ) : (
        <ul className="divided">
          {readings.map((reading) => (
            <li key={reading.textId}>
              <TextTitle text={reading} href={readerPath(reading.textId, { kind: 'group', groupId })} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
