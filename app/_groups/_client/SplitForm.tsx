'use client';
import { splitAction } from '@/app/_actions/splitting';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';
import { groupLimits } from '@/lib/domain/groups/group';

/** `clientId` comes with the page: a form that is sent twice makes one group. */
export function SplitForm({ groupId, clientId }: { groupId: string; clientId: string }) {
  const { groups, splitting } = useMessages();
  return (
    <Form action={splitAction}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          <input type="hidden" name="clientId" value={clientId} />
          <TextField
            name="name"
            label={groups.name}
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
          <SubmitButton>{splitting.start}</SubmitButton>
        </>
      )}
    </Form>
  );
}
