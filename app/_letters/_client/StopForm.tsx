'use client';
import { stopAction } from '@/app/_actions/letters';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';

export function StopForm({ token }: { token: string }) {
  const { mail } = useMessages();
  return (
    <Form action={stopAction}>
      {(_, result) =>
        result ? (
          <Notice tone="success">
            {mail.stopped} <a href="/settings#letters">{mail.choose}</a>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="token" value={token} />
            <SubmitButton>{mail.stopSubmit}</SubmitButton>
          </>
        )
      }
    </Form>
  );
}
