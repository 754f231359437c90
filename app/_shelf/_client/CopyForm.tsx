'use client';
import { copyPlanAction } from '@/app/_actions/shelf';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';

type Props = { groupId: string; groups: readonly { id: string; name: string }[]; clientId: string };

/** Copies a group's plan to another, and says what could not go along. */
export function CopyForm({ groupId, groups, clientId }: Props) {
  const { shelf } = useMessages();
  return (
    <Form action={copyPlanAction}>
      {({ values, errorOf }, result) => (
        <>
          <p className="text-soft">{shelf.copyAbout}</p>
          <input type="hidden" name="groupId" value={groupId} />
          <input type="hidden" name="clientId" value={clientId} />
          {result && (
            <Notice tone="success">
              <p>
                {shelf.copied(result.texts, result.meetings)}{' '}
                <a href={`/groups/${result.toId}`}>{shelf.copyOpen}</a>
              </p>
              {result.leftOut.length > 0 && (
                <p>
                  {shelf.copyLeftOut} {result.leftOut.join(', ')}
                </p>
              )}
            </Notice>
          )}
          <SelectField
            name="toId"
            label={shelf.copyTo}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={values.toId}
            error={errorOf('toId')}
          />
          <TextField
            name="firstDate"
            type="date"
            label={shelf.copyFirst}
            hint={shelf.copyFirstHint}
            defaultValue={values.firstDate}
            error={errorOf('firstDate')}
          />
          <SubmitButton variant="secondary">{shelf.copyDo}</SubmitButton>
        </>
      )}
    </Form>
  );
}
