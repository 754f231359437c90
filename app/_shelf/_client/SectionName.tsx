'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextField } from '@/app/_ui/TextField';
import { shelfLimits } from '@/lib/domain/groups/shelf-deed';
import { DeedForm } from './DeedForm';

type Props = { groupId: string; sectionId: string; name: string };

/** A section's name; a new section is made by naming it, under an id that came with the page. */
export function SectionName({ groupId, sectionId, name }: Props) {
  const { shelf } = useMessages();
  const isNew = name === '';
  return (
    <DeedForm
      groupId={groupId}
      deed={{ deed: 'name-section', sectionId }}
      variant="secondary"
      className="shelf-name"
      of={name}
      before={
        <TextField
          key={`${sectionId} ${name}`}
          name="name"
          label={shelf.sectionName}
          required
          maxLength={shelfLimits.sectionName}
          defaultValue={name}
        />
      }
    >
      {isNew ? shelf.makeSection : shelf.rename}
    </DeedForm>
  );
}
