'use client';
import { answerAction, askAction, askAgainAction, enterAction, withdrawAction } from '@/app/_actions/joining';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { groupLimits } from '@/lib/domain/groups/group';
import type { RequestView } from '@/lib/present/joining';

type OfGroup = { groupId: string };

export function EnterForm({ groupId }: OfGroup) {
  const { joining } = useMessages();
  return (
    <Form action={enterAction}>
      {() => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          <SubmitButton>{joining.enter}</SubmitButton>
        </>
      )}
    </Form>
  );
}

type Asking = OfGroup & {
  /** What was asked already, to be said in other words. */ line?: string | undefined;
  /** After an exclusion. */ again?: boolean;
};

export function AskForm({ groupId, line, again = false }: Asking) {
  const { joining } = useMessages();
  return (
    <Form action={again ? askAgainAction : askAction}>
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          <TextField
            name="line"
            label={joining.line}
            hint={joining.lineHint}
            required
            maxLength={groupLimits.line}
            defaultValue={values.line ?? line}
            error={errorOf('line')}
          />
          <SubmitButton variant={line === undefined ? 'primary' : 'secondary'}>
            {line === undefined ? joining.ask : joining.changeLine}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

export function WithdrawForm({ groupId }: OfGroup) {
  const { joining } = useMessages();
  return (
    <Form action={withdrawAction} className="mt-4">
      {() => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          <SubmitButton variant="quiet">{joining.withdraw}</SubmitButton>
        </>
      )}
    </Form>
  );
}

/** A member's answer: yes, or out of the way; and back, for what was set aside. */
export function AnswerForm({ request }: { request: RequestView }) {
  const { joining } = useMessages();
  const { groupId, userId, name, aside } = request;
  const answers = [
    { answer: 'accept', words: joining.accept(name) },
    aside ? { answer: 'back', words: joining.back } : { answer: 'aside', words: joining.aside },
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {answers.map(({ answer, words }) => (
        <Form key={answer} action={answerAction} className="">
          {() => (
            <>
              <input type="hidden" name="groupId" value={groupId} />
              <input type="hidden" name="userId" value={userId} />
              <input type="hidden" name="answer" value={answer} />
              <SubmitButton size="sm" variant={answer === 'accept' ? 'secondary' : 'quiet'}>
                {words}
              </SubmitButton>
            </>
          )}
        </Form>
      ))}
    </div>
  );
}
