'use client';
import { signInAction } from '@/app/_actions/account';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { EmailField, PasswordField } from './fields';

export function SignInForm({ next }: { next: string }) {
  const { account } = useMessages();
  return (
    <Form action={signInAction} reasons={{ sign_in_wrong: account.wrong }}>
      {(form) => (
        <>
          <input type="hidden" name="next" value={next} />
          <EmailField form={form} />
          <PasswordField form={form} />
          <SubmitButton>{account.signInSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
