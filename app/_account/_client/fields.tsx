'use client';
/** The fields that several forms of an account have. */
import { useMessages } from '@/app/_client/MessagesProvider';
import type { FormWords } from '@/app/_client/Form';
import { TextField } from '@/app/_ui/TextField';
import { accountLimits } from '@/lib/domain/accounts';

type Props = { form: Pick<FormWords, 'values' | 'errorOf'> };

/** `isNew`: for an account that is to be made. */
export function EmailField({ form: { values, errorOf }, isNew = false }: Props & { isNew?: boolean }) {
  const { account } = useMessages();
  return (
    <TextField
      name="email"
      type="email"
      label={account.email}
      hint={isNew ? account.emailHint : undefined}
      autoComplete="username"
      required
      defaultValue={values.email}
      error={errorOf('email')}
    />
  );
}

export function NameField({ form: { values, errorOf }, now }: Props & { /** What it is. */ now?: string }) {
  const { account } = useMessages();
  return (
    <TextField
      name="name"
      label={account.name}
      hint={account.nameHint}
      autoComplete="name"
      required
      maxLength={accountLimits.name}
      defaultValue={values.name ?? now}
      error={errorOf('name')}
    />
  );
}

/** `name`: `password` for one's first, `newPassword` for another in its place. */
export function NewPasswordField({
  form: { errorOf },
  name = 'newPassword',
}: Props & { name?: 'password' | 'newPassword' }) {
  const { account } = useMessages();
  return (
    <TextField
      name={name}
      type="password"
      label={name === 'password' ? account.password : account.newPassword}
      hint={account.passwordHint}
      autoComplete="new-password"
      required
      minLength={accountLimits.passwordMin}
      error={errorOf(name)}
    />
  );
}

/** `name`: `password` to sign in with, `currentPassword` to change something. */
export function PasswordField({
  form: { errorOf },
  name = 'password',
  label,
}: Props & { name?: 'password' | 'currentPassword'; label?: string }) {
  const { account } = useMessages();
  return (
    <TextField
      name={name}
      type="password"
      label={label ?? (name === 'password' ? account.password : account.currentPassword)}
      autoComplete="current-password"
      required
      error={errorOf(name)}
    />
  );
}
