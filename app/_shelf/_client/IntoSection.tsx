'use client';
import { useId } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { DeedForm } from './DeedForm';

type Props = {
  groupId: string;
  textId: string;
  title: string;
  sectionId: string | null;
  sections: readonly { id: string; name: string }[];
};

/** Puts a text into a section, last, or into none. */
export function IntoSection({ groupId, textId, title, sectionId, sections }: Props) {
  const { shelf } = useMessages();
  const id = useId();
  return (
    <DeedForm
      groupId={groupId}
      deed={{ deed: 'place', textId, beforeId: null }}
      of={title}
      className="shelf-into"
      before={
        <>
          <label htmlFor={id} className="text-sm text-soft">
            {shelf.toSection}
          </label>
          <select
            key={sectionId}
            id={id}
            name="sectionId"
            defaultValue={sectionId ?? ''}
            className="shelf-select"
          >
            <option value="">{shelf.noSection}</option>
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </select>
        </>
      }
    >
      {shelf.put}
    </DeedForm>
  );
}
