'use client';
import { noMoreAction, putForwardAction, signAction, standAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { personName } from '@/app/_messages/person-name';
import { ActForm } from '@/app/_shelf/_client/ActForm';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { governingLimits } from '@/lib/domain/governance/limits';
import type { PersonView } from '@/lib/present/governing';
import { Hidden } from './Hidden';

type OfPetition = { groupId: string; petitionId: string };

export function SignForm(fields: OfPetition) {
  const { petition } = useMessages().governing;
  return (
    <ActForm
      action={signAction}
      fields={fields}
      variant="secondary"
      said={() => ({ message: petition.signedToast })}
    >
      {petition.sign}
    </ActForm>
  );
}

export function NoMoreForm(fields: OfPetition) {
  const { petition } = useMessages().governing;
  return (
    <ActForm action={noMoreAction} fields={fields} said={() => ({ message: petition.noMoreToast })}>
      {petition.noMore}
    </ActForm>
  );
}

/** One stands of oneself, or says yes to whoever put one forward. */
export function StandForm({ isAsked, ...fields }: OfPetition & { isAsked: boolean }) {
  const { petition } = useMessages().governing;
  return (
    <Form action={standAction}>
      {({ values, errorOf }) => (
        <>
          {isAsked && <p>{petition.youAsked}</p>}
          <details open={isAsked || values.statement !== undefined || undefined} className="governing-more">
            <summary>{petition.stand}</summary>
            <div className="space-y-3">
              <Hidden fields={fields} />
              <TextAreaField
                name="statement"
                label={petition.statement}
                hint={petition.statementHint}
                rows={3}
                maxLength={governingLimits.statement}
                defaultValue={values.statement}
                error={errorOf('statement')}
              />
              <SubmitButton size="sm">{isAsked ? petition.accept : petition.stand}</SubmitButton>
            </div>
          </details>
        </>
      )}
    </Form>
  );
}

type Forward = OfPetition & { people: readonly (PersonView & { willing?: boolean })[] };

export function PutForwardForm({ people, ...fields }: Forward) {
  const messages = useMessages();
  const { petition } = messages.governing;
  return (
    <Form action={putForwardAction}>
      {({ errorOf }) => (
        <details className="governing-more">
          <summary>{petition.forward}</summary>
          <div className="space-y-3">
            <Hidden fields={fields} />
            <SelectField
              name="userId"
              label={petition.forwardWho}
              hint={petition.forwardHint}
              options={people.map(({ id, name, willing }) => ({
                value: id,
                label: willing ? petition.ready(personName(name, messages)) : personName(name, messages),
              }))}
              error={errorOf('userId')}
            />
            <SubmitButton size="sm" variant="secondary">
              {petition.forwardDo}
            </SubmitButton>
          </div>
        </details>
      )}
    </Form>
  );
}
