'use client';
import { changePasswordAction, signOutEverywhereAction } from '@/app/_actions/account';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { accountLimits } from '@/lib/domain/accounts';

export function ChangePasswordForm() {
  const { account } = useMessages();
  return (
    <Form action={changePasswordAction}>
      {({ errorOf }, result) => (
        <>
          {result && <Notice tone="success">{account.passwordChanged}</Notice>}
          <TextField
            name="currentPassword"
            type="password"
            label={account.currentPassword}
            autoComplete="current-password"
            required
            error={errorOf('currentPassword')}
          />
          <TextField
            name="newPassword"
            type="password"
            label={account.newPassword}
            hint={account.passwordHint}
            autoComplete="new-password"
            required
            minLength={accountLimits.passwordMin}
            error={errorOf('newPassword')}
          />
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
