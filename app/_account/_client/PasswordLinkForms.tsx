'use client';
import { askForLinkAction, newPasswordAction } from '@/app/_actions/password-link';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { EmailField, NewPasswordField } from './fields';

export function NewPasswordForm({ token }: { token: string }) {
  const { forgotten } = useMessages();
  return (
    <Form action={newPasswordAction}>
      {(form) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NewPasswordField form={form} />
          <SubmitButton>{forgotten.newSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function AskForLinkForm() {
  const { forgotten } = useMessages();
  return (
    <Form action={askForLinkAction}>
      {(form, result) => (
        <>
          {result && <Notice tone="success">{forgotten.asked}</Notice>}
          <EmailField form={form} />
          <SubmitButton>{forgotten.askSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
