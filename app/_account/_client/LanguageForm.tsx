'use client';
import { languageAction } from '@/app/_actions/language';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';

/** `chosen`: in this browser; empty where none was. */
export function LanguageForm({ chosen }: { chosen: string }) {
  const { account } = useMessages();
  // Each in its own words, for whoever cannot read the others.
  const options = [
    { value: '', label: account.languageOfBrowser },
    { value: 'en', label: 'English' },
    { value: 'fr', label: 'Français' },
  ];
  return (
    <Form action={languageAction}>
      {() => (
        <>
          <SelectField
            key={chosen}
            name="language"
            label={account.language}
            hint={account.languageHint}
            options={options}
            defaultValue={chosen}
          />
          <SubmitButton variant="secondary">{account.languageSubmit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
