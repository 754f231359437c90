'use client';
import {
  callOffAction,
  closeGroupAction,
  layDownAction,
  offerAction,
  offerAnswerAction,
  takeOffAction,
} from '@/app/_actions/hosting';
import { petitionAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { personName } from '@/app/_messages/person-name';
import { ActForm } from '@/app/_shelf/_client/ActForm';
import { Hidden } from '@/app/_governing/_client/Hidden';
import { Notice } from '@/app/_ui/Notice';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { governingLimits } from '@/lib/domain/governance/limits';
import type { PersonView } from '@/lib/present/governing';

type OfGroup = { groupId: string };
type WithOthers = OfGroup & { others: readonly PersonView[] };

const useNamed = (others: readonly PersonView[]) => {
  const words = useMessages();
  return others.map(({ id, name }) => ({ value: id, label: personName(name, words) }));
};

export function TakeOffForm({ groupId, others }: WithOthers) {
  const { host } = useMessages();
  const options = useNamed(others);
  return (
    <Form action={takeOffAction} className="space-y-4">
      {({ values, errorOf }, result) => (
        <>
          {result && <Notice tone="success">{host.removed}</Notice>}
          <p className="text-sm text-soft">{host.removeAbout}</p>
          <Hidden fields={{ groupId }} />
          <SelectField
            name="userId"
            label={host.removeWho}
            options={options}
            {...(values.userId !== undefined && { defaultValue: values.userId })}
            error={errorOf('userId')}
          />
          <TextAreaField
            name="reason"
            label={host.removeWhy}
            hint={host.removeWhyHint}
            rows={2}
            required
            maxLength={governingLimits.reason}
            defaultValue={values.reason}
            error={errorOf('reason')}
          />
          <SubmitButton size="sm" variant="secondary">
            {host.removeDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

export function OfferForm({ groupId, others }: WithOthers) {
  const { host } = useMessages();
  const options = useNamed(others);
  return (
    <Form action={offerAction} className="space-y-4">
      {({ values, errorOf }) => (
        <>
          <p className="text-sm text-soft">{host.offerAbout}</p>
          <Hidden fields={{ groupId }} />
          <SelectField
            name="userId"
            label={host.offerWho}
            options={options}
            {...(values.userId !== undefined && { defaultValue: values.userId })}
            error={errorOf('userId')}
          />
          <SubmitButton size="sm" variant="secondary">
            {host.offerDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

type Answer = 'accept' | 'decline' | 'take-back';

export function AnswerOfferForm({ groupId, answers }: OfGroup & { answers: readonly Answer[] }) {
  const { host } = useMessages();
  const words = {
    accept: { asked: host.accept, done: host.accepted },
    decline: { asked: host.decline, done: host.declined },
    'take-back': { asked: host.takeBack, done: host.takenBack },
  };
  return (
    <div className="flex flex-wrap gap-2">
      {answers.map((answer) => (
        <ActForm
          key={answer}
          action={offerAnswerAction}
          fields={{ groupId, answer }}
          variant={answer === 'accept' ? 'secondary' : 'quiet'}
          said={() => ({ message: words[answer].done })}
        >
          {words[answer].asked}
        </ActForm>
      ))}
    </div>
  );
}

export function LayDownForm({ groupId }: OfGroup) {
  const { host } = useMessages();
  return (
    <div className="space-y-3">
      <p className="text-sm text-soft">{host.layDownAbout}</p>
      <ActForm
        action={layDownAction}
        fields={{ groupId }}
        variant="secondary"
        said={() => ({ message: host.laidDown })}
      >
        {host.layDownDo}
      </ActForm>
    </div>
  );
}

/** `id` comes with the page: a form that is sent twice is one petition. */
export function EndHostForm(fields: OfGroup & { id: string }) {
  const { host } = useMessages();
  return (
    <Form action={petitionAction} className="space-y-3">
      {() => (
        <>
          <p className="text-sm text-soft">{host.endAbout}</p>
          <Hidden fields={{ ...fields, kind: 'grave', grave: 'NO_HOST' }} />
          <SubmitButton size="sm" variant="secondary">
            {host.endDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

export function CloseGroupForm({ groupId }: OfGroup) {
  const { host } = useMessages();
  return (
    <Form action={closeGroupAction} className="space-y-4">
      {({ values, errorOf }) => (
        <>
          <p className="text-sm text-soft">{host.closeAbout}</p>
          <Hidden fields={{ groupId }} />
          <TextAreaField
            name="reason"
            label={host.closeWhy}
            hint={host.closeWhyHint}
            rows={2}
            required
            maxLength={governingLimits.reason}
            defaultValue={values.reason}
            error={errorOf('reason')}
          />
          <SubmitButton size="sm" variant="secondary">
            {host.closeDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

export function CallOffForm({ groupId }: OfGroup) {
  const { host } = useMessages();
  return (
    <ActForm
      action={callOffAction}
      fields={{ groupId }}
      variant="secondary"
      said={() => ({ message: host.calledOff })}
    >
      {host.callOff}
    </ActForm>
  );
}
