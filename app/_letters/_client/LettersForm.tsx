'use client';
import { lettersAction } from '@/app/_actions/letters';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { choicesOf, type Choice } from '@/lib/domain/letters/matters';

type Props = { group: { id: string; name: string }; choices: readonly Choice[] };

/** How often one hears of what, from one group. */
export function LettersForm({ group, choices }: Props) {
  const { mail } = useMessages();
  return (
    <Form action={lettersAction} className="space-y-4" label={mail.from(group.name)}>
      {({ values }, result) => (
        <fieldset className="space-y-4">
          <legend className="font-semibold">{group.name}</legend>
          {result && <Notice tone="success">{mail.kept}</Notice>}
          <input type="hidden" name="groupId" value={group.id} />
          {choices.map(({ matter, rhythm }) => (
            <SelectField
              key={`${matter} ${rhythm}`}
              name={matter}
              label={mail.matters[matter]}
              options={choicesOf[matter].map((each) => ({ value: each, label: mail.rhythms[each] }))}
              defaultValue={values[matter] ?? rhythm}
            />
          ))}
          <SubmitButton variant="secondary">{mail.keep}</SubmitButton>
        </fieldset>
      )}
    </Form>
  );
}
