'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { Named } from '@/lib/domain/threading/mentions';

type Props = {
  id: string;
  people: readonly Named[];
  chosen: number;
  optionId: (index: number) => string;
  onChoose: (person: Named) => void;
};

/** Whom an "@" may mean, under the field; the field keeps the focus. */
export function NameList({ id, people, chosen, optionId, onChoose }: Props) {
  const { writing } = useMessages();
  return (
    <>
      <ul id={id} role="listbox" aria-label={writing.whom} className="name-list">
        {people.map((person, index) => (
          <li
            key={person.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            className="name-option"
            // Before the field would lose the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(person);
            }}
          >
            {person.name}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {writing.namesFound(people.length)}
      </p>
    </>
  );
}
