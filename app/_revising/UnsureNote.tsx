import type { Messages } from '@/app/_messages/en';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { placingPath } from '@/lib/domain/addresses';
import type { UnsureView } from '@/lib/present/unsure';
import { DecideForm, type NoteAt } from './_client/DecideForm';
import { PlaceWords } from './PlaceWords';

type Props = {
  note: UnsureView;
  at: Omit<NoteAt, 'threadId'>;
  language: string;
  revising: Messages['revising'];
  /** Whether one comes from the list, and may go on to choose a place. */
  isListed?: boolean;
};

/** A note whose place is not sure: its words where they were, beside each place that is proposed. */
export function UnsureNote({ note, at: edition, language, revising, isListed = true }: Props) {
  const { threadId, isMine, author, last, proposals, quote, decided } = note;
  const at = { ...edition, threadId };
  return (
    <article aria-label={isMine ? revising.noteOfMine : revising.noteOf(author.name)} className="space-y-4">
      <p className="font-semibold">{isMine ? revising.noteOfMine : revising.noteOf(author.name)}</p>
      <p className="text-sm">{nameState(note, revising)}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="space-y-3">
          <PlaceWords title={revising.oldPlace(last.number, last.label)} place={last} language={language} />
          {last.words !== quote && (
            <p className="text-sm">
              {revising.itsWords}: <q lang={language}>{quote}</q>
            </p>
          )}
        </div>
        <div className="space-y-4">
          {decided?.place && (
            <PlaceWords
              title={revising.newPlace(at.edition, decided.place.label)}
              place={decided.place}
              language={language}
            />
          )}
          {proposals.map((place, index) => {
            const id = `proposal-${threadId}-${index}`;
            const title = revising.newPlace(at.edition, place.label);
            return (
              <div key={id} className="space-y-2">
                <PlaceWords id={id} title={title} place={place} language={language} />
                <DecideForm
                  at={at}
                  about={id}
                  deed={{ start: place.start, end: place.end, exact: place.words }}
                >
                  {revising.accept}
                </DecideForm>
              </div>
            );
          })}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {isListed && (
          <ButtonLink size="sm" href={placingPath(at.textId, at.edition, threadId)}>
            {revising.byHand}
          </ButtonLink>
        )}
        <DecideForm at={at} deed={decided ? { undo: decided.at } : 'leave'}>
          {decided ? revising.takeBack : revising.leave}
        </DecideForm>
      </div>
    </article>
  );
}

function nameState({ state, proposals, decided }: UnsureView, { saysOf }: Messages['revising']): string {
  if (decided) return decided.place ? saysOf.placed : saysOf.left;
  if (state === 'approximate') return saysOf.approximate;
  return state === 'ambiguous' ? saysOf.ambiguous(proposals.length) : saysOf.orphaned;
}
