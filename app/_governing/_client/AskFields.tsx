'use client';
import type { FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { TextField } from '@/app/_ui/TextField';
import { flagKinds } from '@/lib/domain/governance/affairs';
import { governingLimits } from '@/lib/domain/governance/limits';
import type { FloodCounts } from '@/lib/present/governing';

/** What one asks about, and a line with it. */
export function AskFields({
  values,
  errorOf,
  ofTwo = false,
  name = '',
  flood = { lately: 0, asked: 0 },
}: Pick<FormWords, 'values' | 'errorOf'> & { ofTwo?: boolean; name?: string; flood?: FloodCounts }) {
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
      {flood.asked > 0 && <p className="text-sm text-soft">{cases.flood.joins(flood.asked)}</p>}
      {flood.asked === 0 && flood.lately > 0 && !ofTwo && (
        <CheckField
          name="all"
          value="yes"
          label={cases.flood.all(flood.lately, name)}
          defaultChecked={values.all === 'yes'}
        />
      )}
    </>
  );
}
