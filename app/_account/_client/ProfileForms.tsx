'use client';
/** One's name, address and first password. */
import {
  changeEmailAction,
  changeNameAction,
  confirmEmailAction,
  setPasswordAction,
} from '@/app/_actions/profile';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { EmailField, NameField, NewPasswordField, PasswordField } from './fields';

export function NameForm({ name }: { name: string }) {
  const { profile } = useMessages();
  return (
    <Form action={changeNameAction}>
      {(form) => (
        <>
          <NameField form={form} now={name} />
          <SubmitButton variant="secondary">{profile.nameSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

type EmailProps = { hasPassword: boolean };

export function EmailForm({ hasPassword }: EmailProps) {
  const { profile } = useMessages();
  return (
    <Form action={changeEmailAction}>
      {(form) => (
        <>
          <EmailField form={form} isNew />
          {hasPassword && <PasswordField form={form} name="currentPassword" label={profile.yourPassword} />}
          <SubmitButton variant="secondary">{profile.emailSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

/** Its button alone uses the link up. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const { profile } = useMessages();
  return (
    <Form action={confirmEmailAction} reasons={{ link_dead: profile.deadTitle }}>
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{profile.confirmSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function SetPasswordForm() {
  const { profile } = useMessages();
  return (
    <Form action={setPasswordAction}>
      {(form) => (
        <>
          <p className="text-soft">{profile.setPasswordAbout}</p>
          <NewPasswordField form={form} />
          <SubmitButton variant="secondary">{profile.setPasswordSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
