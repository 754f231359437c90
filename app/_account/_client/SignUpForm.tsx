'use client';
import { signUpAction } from '@/app/_actions/account';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { EmailField, NameField, NewPasswordField } from './fields';

export function SignUpForm({ next }: { next: string }) {
  const { account } = useMessages();
  return (
    <Form action={signUpAction}>
      {(form) => (
        <>
          <input type="hidden" name="next" value={next} />
          <NameField form={form} />
          <EmailField form={form} isNew />
          <NewPasswordField form={form} name="password" />
          <SubmitButton>{account.signUpSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
