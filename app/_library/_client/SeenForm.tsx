'use client';
import { seenAction } from '@/app/_actions/attention';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

/** For what has been read where it is listed, instead of in its place. */
export function SeenForm({ commentIds }: { commentIds: readonly string[] }) {
  const { inbox } = useMessages();
  return (
    <Form action={seenAction} className="">
      {() => (
        <>
          <input type="hidden" name="commentIds" value={commentIds.join(' ')} />
          <SubmitButton variant="secondary" size="sm">
            {inbox.allSeen}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
