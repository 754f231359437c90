'use client';
import { changeWordAction, sayAction } from '@/app/_actions/meetings';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { meetingLimits, type MeetingWordKind } from '@/lib/domain/groups/meeting';

type OfMeeting = { groupId: string; meetingId: string };

const Hidden = ({ fields }: { fields: Record<string, string> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

/** Says something of a date. clientId comes with the page, so that what is sent twice is said once. */
export function WordForm({
  kind,
  clientId,
  ...ids
}: OfMeeting & { kind: MeetingWordKind; clientId: string }) {
  const { meetings } = useMessages();
  const isPrompt = kind === 'prompt';
  return (
    <Form action={sayAction} className="mt-4 space-y-3 print:hidden">
      {({ values, errorOf }) => (
        <>
          <Hidden fields={{ ...ids, kind, clientId }} />
          <TextAreaField
            name="body"
            label={isPrompt ? meetings.addPrompt : meetings.addRemark}
            hint={isPrompt ? undefined : meetings.remarkHint}
            rows={2}
            required
            maxLength={meetingLimits.words}
            defaultValue={values.body}
            error={errorOf('body')}
          />
          <SubmitButton variant="secondary">{meetings.say}</SubmitButton>
        </>
      )}
    </Form>
  );
}

/** New words for one's own, behind one line. */
export function ChangeWordForm({
  wordId,
  version,
  body,
  ...ids
}: OfMeeting & { wordId: string; version: number; body: string }) {
  const { meetings } = useMessages();
  return (
    <details className="word-change">
      <summary>{meetings.edit}</summary>
      <Form action={changeWordAction} className="mt-2 space-y-3">
        {({ values, errorOf }) => (
          <>
            <Hidden fields={{ ...ids, wordId, version: String(version) }} />
            <TextAreaField
              name="body"
              label={meetings.edit}
              rows={2}
              required
              maxLength={meetingLimits.words}
              defaultValue={values.body ?? body}
              error={errorOf('body')}
            />
            <SubmitButton variant="secondary">{meetings.save}</SubmitButton>
          </>
        )}
      </Form>
    </details>
  );
}
