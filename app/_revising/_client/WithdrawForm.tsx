'use client';
import { withdrawAction } from '@/app/_actions/correcting';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

/** Takes a correction back before anybody reads it; it can be published again, so that nothing is asked twice. */
export function WithdrawForm({ textId, revisionId }: { textId: string; revisionId: string }) {
  const { revising } = useMessages();
  return (
    <Form action={withdrawAction} label={revising.withdraw}>
      {() => (
        <>
          <input type="hidden" name="textId" value={textId} />
          <input type="hidden" name="revisionId" value={revisionId} />
          <p className="text-sm text-soft">{revising.withdrawAbout}</p>
          <SubmitButton variant="secondary" busy={revising.withdrawing}>
            {revising.withdraw}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
