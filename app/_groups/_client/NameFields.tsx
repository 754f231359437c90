'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { FormWords } from '@/app/_client/Form';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';
import { groupLimits, type Naming } from '@/lib/domain/groups/group';

type Props = FormWords & {
  /** What stands there before anything was typed. */
  now?: Naming;
};

/** A group's name and what it is about: where it is founded, split off, and said better. */
export function NameFields({ values, errorOf, now }: Props) {
  const { groups } = useMessages();
  return (
    <>
      <TextField
        name="name"
        label={groups.name}
        hint={groups.nameHint}
        required
        maxLength={groupLimits.name}
        defaultValue={values.name ?? now?.name}
        error={errorOf('name')}
      />
      <TextAreaField
        name="description"
        label={groups.description}
        hint={groups.descriptionHint}
        rows={3}
        maxLength={groupLimits.description}
        defaultValue={values.description ?? now?.description}
        error={errorOf('description')}
      />
    </>
  );
}
