'use client';
import { signInAction } from '@/app/_actions/account';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';

export function SignInForm({ next }: { next: string }) {
  const { account } = useMessages();
  return (
    <Form action={signInAction} reasons={{ sign_in_wrong: account.wrong }}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField
            name="email"
            type="email"
            label={account.email}
            autoComplete="username"
            required
            defaultValue={values.email}
            error={errorOf('email')}
          />
          <TextField
            name="password"
            type="password"
            label={account.password}
            autoComplete="current-password"
            required
            error={errorOf('password')}
          />
          <SubmitButton>{account.signInSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
