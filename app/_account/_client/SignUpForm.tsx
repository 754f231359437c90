'use client';
import { signUpAction } from '@/app/_actions/account';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { accountLimits } from '@/lib/domain/accounts';

export function SignUpForm({ next }: { next: string }) {
  const { account } = useMessages();
  return (
    <Form action={signUpAction}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField
            name="name"
            label={account.name}
            hint={account.nameHint}
            autoComplete="name"
            required
            maxLength={accountLimits.name}
            defaultValue={values.name}
            error={errorOf('name')}
          />
          <TextField
            name="email"
            type="email"
            label={account.email}
            hint={account.emailHint}
            autoComplete="username"
            required
            defaultValue={values.email}
            error={errorOf('email')}
          />
          <TextField
            name="password"
            type="password"
            label={account.password}
            hint={account.passwordHint}
            autoComplete="new-password"
            required
            minLength={accountLimits.passwordMin}
            error={errorOf('password')}
          />
          <SubmitButton>{account.signUpSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
