'use client';
import { splitAction } from '@/app/_actions/splitting';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { NameFields } from './NameFields';

/** `clientId` comes with the page: a form that is sent twice makes one group. */
export function SplitForm({ groupId, clientId }: { groupId: string; clientId: string }) {
  const { splitting } = useMessages();
  return (
    <Form action={splitAction}>
      {(form) => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          <input type="hidden" name="clientId" value={clientId} />
          <NameFields {...form} />
          <SubmitButton>{splitting.start}</SubmitButton>
        </>
      )}
    </Form>
  );
}
