'use client';
import type { FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { FieldError, useFieldWiring } from '@/app/_ui/Field';
import type { GroupReaders } from '@/lib/domain/groups/group';

type Group = { id: string; name: string; memberCount: number; readers: GroupReaders };
type Props = { groups: readonly Group[]; words: FormWords };

/** Groups that are to have a note as well; the one that it is for in the first place may be among them. */
export function AlsoFields({ groups, words }: Props) {
  const { reader, sharing } = useMessages();
  const { wiring, hintId, errorId } = useFieldWiring({
    hint: sharing.eachApart,
    error: words.errorOf('also'),
  });
  if (groups.length < 2) return null;
  return (
    <fieldset aria-describedby={wiring['aria-describedby']} className="space-y-2">
      <legend className="text-sm font-semibold">{sharing.alsoForLegend}</legend>
      <p id={hintId} className="text-sm text-soft">
        {sharing.eachApart}
      </p>
      {groups.map((group) => (
        <CheckField
          key={group.id}
          name={`also-${group.id}`}
          label={reader.audienceGroup(group.name, group.memberCount, group.readers)}
          defaultChecked={words.values[`also-${group.id}`] !== undefined}
        />
      ))}
      {words.errorOf('also') && <FieldError id={errorId}>{words.errorOf('also')}</FieldError>}
    </fieldset>
  );
}
