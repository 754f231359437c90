'use client';
import type { FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { TextField } from '@/app/_ui/TextField';
import { flagKinds } from '@/lib/domain/governance/affairs';
import { governingLimits } from '@/lib/domain/governance/limits';

/** What one asks about, and a line with it. */
export function AskFields({
  values,
  errorOf,
  ofTwo = false,
}: Pick<FormWords, 'values' | 'errorOf'> & { ofTwo?: boolean }) {
  const { cases } = useMessages();
  return (
    <>
      <ChoiceField
        name="kind"
        label={cases.kind}
        required
        choices={flagKinds.map((value) => ({ value, label: cases.kinds[value] }))}
        {...(values.kind !== undefined && { defaultValue: values.kind })}
        error={errorOf('kind')}
      />
      <TextField
        name="note"
        label={cases.note}
        hint={ofTwo ? cases.two.noteHint : cases.noteHint}
        maxLength={governingLimits.note}
        autoComplete="off"
        defaultValue={values.note}
        error={errorOf('note')}
      />
    </>
  );
}
