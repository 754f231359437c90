import type { Messages } from '@/app/_messages/en';
import { ShowAgainForm } from './_client/ShowAgainForm';

type Props = { people: readonly { id: string; name: string }[]; words: Messages['hiding'] };

/** Whom one has hidden, each with a way back. */
export function HiddenPeople({ people, words }: Props) {
  return (
    <>
      <p className="mb-4 text-soft">{words.about}</p>
      {people.length === 0 ? (
        <p className="text-sm text-soft">{words.none}</p>
      ) : (
        <ul className="divided">
          {people.map(({ id, name }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              {name}
              <ShowAgainForm personId={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
