import { getMessages } from '@/app/_messages/request';
import { Section } from '@/app/_ui/Section';
import { randomId } from '@/lib/domain/ids';
import type { ShelfReadingView } from '@/lib/present/meeting';
import type { OpenedShelf } from '@/lib/services/shelf/plan';
import { DeedForm } from './_client/DeedForm';
import { IntoSection } from './_client/IntoSection';
import { SectionName } from './_client/SectionName';
import { NewerEdition } from './NewerEdition';

type Props = {
  groupId: string;
  shelf: OpenedShelf;
  /** How many words a newer edition changes, by its text. */
  newer?: ReadonlyMap<string, number>;
};

/** A shelf to arrange, by plain buttons: each says where something shall stand, so that it means the same whoever was faster. */
export async function ShelfDesk({ groupId, shelf, newer = new Map() }: Props) {
  const { shelf: words } = await getMessages();
  const sections = shelf.sections.map(({ section }) => section);
  const entries = (readings: readonly ShelfReadingView[]) =>
    readings.length === 0 ? (
      <p className="text-soft">{words.empty}</p>
    ) : (
      <ol className="divided">
        {readings.map((reading, at) => (
          <li key={reading.textId} className="shelf-entry">
            <p className="entry-title">{reading.title}</p>
            <NewerEdition groupId={groupId} reading={reading} changed={newer.get(reading.textId)} />
            <Deeds {...{ groupId, reading, sections, isNamed: shelf.isNamed }} among={readings} at={at} />
          </li>
        ))}
      </ol>
    );
  return (
    <>
      <Section title={words.noSection}>{entries(shelf.loose)}</Section>
      {shelf.sections.map(({ section, readings }, at) => (
        <Section
          key={section.id}
          title={section.name}
          actions={
            <>
              {at > 0 && <PlaceSection {...{ groupId, section }} before={sections[at - 1]} says={words.up} />}
              {at < sections.length - 1 && (
                <PlaceSection {...{ groupId, section }} before={sections[at + 2]} says={words.down} />
              )}
              <DeedForm groupId={groupId} deed={{ deed: 'remove-section', sectionId: section.id }}>
                {words.removeSection}
              </DeedForm>
            </>
          }
        >
          {entries(readings)}
          <SectionName groupId={groupId} sectionId={section.id} name={section.name} />
        </Section>
      ))}
      <Section title={words.newSection}>
        <SectionName groupId={groupId} sectionId={randomId()} name="" />
      </Section>
      {shelf.archived.length > 0 && (
        <Section title={words.archived(shelf.archived.length)}>{entries(shelf.archived)}</Section>
      )}
      {shelf.taken.length > 0 && (
        <Section title={words.taken}>
          <p className="mb-3 text-soft">{words.takenAbout}</p>
          <ul className="divided">
            {shelf.taken.map(({ textId, title }) => (
              <li key={textId} className="shelf-entry">
                <p className="entry-title">{title}</p>
                <DeedForm groupId={groupId} deed={{ deed: 'put-back', textId }} of={title}>
                  {words.putBack}
                </DeedForm>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type Part = { id: string; name: string };

/** To before another part of the shelf, or last. */
const PlaceSection = ({
  groupId,
  section,
  before,
  says,
}: {
  groupId: string;
  section: Part;
  before: Part | undefined;
  says: string;
}) => (
  <DeedForm
    groupId={groupId}
    deed={{ deed: 'place-section', sectionId: section.id, beforeId: before?.id ?? null }}
    of={section.name}
  >
    {says}
  </DeedForm>
);

type DeedsProps = {
  groupId: string;
  reading: ShelfReadingView;
  among: readonly ShelfReadingView[];
  at: number;
  sections: readonly { id: string; name: string }[];
  isNamed: boolean;
};

/** Everything that one may do with one text of the shelf. */
async function Deeds({ groupId, reading, among, at, sections, isNamed }: DeedsProps) {
  const { shelf: words } = await getMessages();
  const { textId, title, sectionId, archived, current } = reading;
  const button = (deed: Parameters<typeof DeedForm>[0]['deed'], says: string) => (
    <DeedForm groupId={groupId} deed={deed} of={title}>
      {says}
    </DeedForm>
  );
  const place = (beforeId: string | null) => ({ deed: 'place', textId, sectionId, beforeId }) as const;
  const named = current && isNamed;
  return (
    <div className="shelf-deeds">
      {!archived && at > 0 && button(place(among[at - 1]?.textId ?? null), words.up)}
      {!archived && at < among.length - 1 && button(place(among[at + 2]?.textId ?? null), words.down)}
      {!archived && sections.length > 0 && (
        <IntoSection {...{ groupId, textId, title, sectionId, sections }} />
      )}
      {!archived &&
        button(
          { deed: 'current', textId: named ? null : textId },
          named ? words.notCurrent : words.makeCurrent,
        )}
      {button(
        { deed: archived ? 'unarchive' : 'archive', textId },
        archived ? words.unarchive : words.archive,
      )}
      {button({ deed: 'take-off', textId }, words.takeOff)}
    </div>
  );
}
