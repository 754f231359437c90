'use client';
import { changePasswordAction, signOutEverywhereAction } from '@/app/_actions/account';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { NewPasswordField, PasswordField } from './fields';

export function ChangePasswordForm() {
  const { account } = useMessages();
  return (
    <Form action={changePasswordAction}>
      {(form, result) => (
        <>
          {result && <Notice tone="success">{account.passwordChanged}</Notice>}
          <PasswordField form={form} name="currentPassword" />
          <NewPasswordField form={form} />
          <SubmitButton variant="secondary">{account.changePasswordSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function SignOutEverywhereForm() {
  const { account } = useMessages();
  return (
    <Form action={signOutEverywhereAction}>
      {() => <SubmitButton variant="secondary">{account.signOutEverywhere}</SubmitButton>}
    </Form>
  );
}
