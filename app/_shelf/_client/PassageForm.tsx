'use client';
import { passageAction } from '@/app/_actions/meetings';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';

type Props = {
  groupId: string;
  meetingId: string;
  /** Comes with the page, so that a form that is sent twice adds one passage. */
  id: string;
  texts: readonly { textId: string; title: string }[];
};

/** What is to be read by a date, as readers write it. */
export function PassageForm({ groupId, meetingId, id, texts }: Props) {
  const { meetings } = useMessages();
  if (texts.length === 0) return null;
  return (
    <Form action={passageAction} label={meetings.addPassage}>
      {({ values, errorOf }) => (
        <>
          {Object.entries({ groupId, meetingId, id }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            name="textId"
            label={meetings.text}
            options={texts.map(({ textId, title }) => ({ value: textId, label: title }))}
            defaultValue={values.textId}
            error={errorOf('textId')}
          />
          <TextField
            name="passage"
            label={meetings.passage}
            hint={meetings.passageHint}
            defaultValue={values.passage}
            error={errorOf('passage')}
          />
          <SubmitButton variant="secondary">{meetings.addPassage}</SubmitButton>
        </>
      )}
    </Form>
  );
}
