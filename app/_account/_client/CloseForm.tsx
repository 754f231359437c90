'use client';
import { closeAccountAction } from '@/app/_actions/profile';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { PasswordField } from './fields';

/** Can be undone for a week by signing in; so it asks no "are you sure". */
export function CloseForm({ hasPassword }: { hasPassword: boolean }) {
  const { profile } = useMessages();
  return (
    <Form action={closeAccountAction}>
      {(form) => (
        <>
          <ChoiceField
            name="words"
            label={profile.closeWords}
            required
            defaultValue={form.values.words ?? 'keep'}
            choices={[
              { value: 'keep', label: profile.closeKeep, hint: profile.closeKeepHint },
              { value: 'take', label: profile.closeTake, hint: profile.closeTakeHint },
            ]}
            error={form.errorOf('words')}
          />
          {hasPassword && <PasswordField form={form} name="currentPassword" label={profile.yourPassword} />}
          <SubmitButton variant="danger">{profile.closeSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
