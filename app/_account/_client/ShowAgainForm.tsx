'use client';
import { showAgainAction } from '@/app/_actions/hiding';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

export function ShowAgainForm({ personId, name }: { personId: string; name: string }) {
  const { hiding } = useMessages();
  return (
    <Form action={showAgainAction} className="">
      {() => (
        <>
          <input type="hidden" name="personId" value={personId} />
          <SubmitButton variant="quiet" size="sm">
            {hiding.showAuthor(name)}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
