'use client';
import { foundGroupAction } from '@/app/_actions/groups';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';
import { groupLimits } from '@/lib/domain/groups/group';

/** clientId comes with the page, so that a form that is sent twice founds one group. */
export function FoundGroupForm({ clientId }: { clientId: string }) {
  const { groups } = useMessages();
  return (
    <Form action={foundGroupAction}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="clientId" value={clientId} />
          <TextField
            name="name"
            label={groups.name}
            hint={groups.nameHint}
            required
            maxLength={groupLimits.name}
            defaultValue={values.name}
            error={errorOf('name')}
          />
          <TextAreaField
            name="description"
            label={groups.description}
            hint={groups.descriptionHint}
            rows={3}
            maxLength={groupLimits.description}
            defaultValue={values.description}
            error={errorOf('description')}
          />
          <SubmitButton>{groups.create}</SubmitButton>
        </>
      )}
    </Form>
  );
}
