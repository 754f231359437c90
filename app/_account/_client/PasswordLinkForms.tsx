'use client';
import { askForLinkAction, newPasswordAction } from '@/app/_actions/password-link';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { accountLimits } from '@/lib/domain/accounts';

export function NewPasswordForm({ token }: { token: string }) {
  const { account, forgotten } = useMessages();
  return (
    <Form action={newPasswordAction}>
      {({ errorOf }) => (
        <>
          <input type="hidden" name="token" value={token} />
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
          <SubmitButton>{forgotten.newSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function AskForLinkForm() {
  const { account, forgotten } = useMessages();
  return (
    <Form action={askForLinkAction}>
      {({ values, errorOf }, result) => (
        <>
          {result && <Notice tone="success">{forgotten.asked}</Notice>}
          <TextField
            name="email"
            type="email"
            label={account.email}
            autoComplete="username"
            required
            defaultValue={values.email}
            error={errorOf('email')}
          />
          <SubmitButton>{forgotten.askSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
