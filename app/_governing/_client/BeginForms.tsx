'use client';
import { petitionAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { personName } from '@/app/_messages/person-name';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { commonsId } from '@/lib/domain/groups/commons';
import { governingLimits } from '@/lib/domain/governance/limits';
import type { PersonView } from '@/lib/present/governing';
import { Hidden } from './Hidden';

/** `id` comes with the page: a form that is sent twice is one petition. */
type New = { groupId: string; id: string };

export function CallElectionForm(fields: New) {
  const { petition } = useMessages().governing;
  return (
    <Form action={petitionAction} className="space-y-3">
      {() => (
        <>
          <p className="text-sm text-soft">{petition.callAbout}</p>
          <Hidden fields={{ ...fields, kind: 'election' }} />
          <SubmitButton size="sm" variant="secondary">
            {petition.call}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

/** At the name of whoever holds it. */
export function EndMandateForm({ mandateId, ...fields }: New & { mandateId: string }) {
  const { mandate } = useMessages().governing;
  return (
    <Form action={petitionAction} className="space-y-3">
      {() => (
        <>
          <p className="text-sm text-soft">{mandate.endAbout}</p>
          <Hidden fields={{ ...fields, kind: 'recall', objectId: mandateId }} />
          <SubmitButton size="sm" variant="secondary">
            {mandate.endDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

type Appeal = New & {
  decisionId: string;
  /** The group decided it itself: it takes something new. */
  byGroup: boolean;
};

export function AppealForm({ decisionId, byGroup, ...fields }: Appeal) {
  const { governing, cases } = useMessages();
  return (
    <Form action={petitionAction} className="space-y-3">
      {({ values, errorOf }) => (
        <>
          <p className="text-sm text-soft">{cases.appealAbout}</p>
          <Hidden fields={{ ...fields, kind: 'appeal', objectId: decisionId }} />
          <TextAreaField
            name="statement"
            label={byGroup ? cases.appealNewFact : cases.appealStatement}
            hint={byGroup ? undefined : governing.petition.mayBeEmpty}
            rows={3}
            required={byGroup}
            maxLength={governingLimits.statement}
            defaultValue={values.statement}
            error={errorOf('statement')}
          />
          <SubmitButton size="sm" variant="secondary">
            {cases.appealDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

/** At the name of whoever is excluded. */
export function ReadmitForm({ personId, ...fields }: New & { personId: string }) {
  const { excluded } = useMessages();
  return (
    <Form action={petitionAction} className="space-y-3">
      {() => (
        <>
          <p className="text-sm text-soft">{excluded.letInAbout}</p>
          <Hidden fields={{ ...fields, kind: 'grave', grave: 'READMIT', personId }} />
          <SubmitButton size="sm" variant="secondary">
            {excluded.letInDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

/** The Commons is everyone’s here as long as it is open. */
const kindsIn = (groupId: string) =>
  groupId === commonsId ? (['EXCLUDE', 'VOUCHING'] as const) : graveKinds;
const graveKinds = ['EXCLUDE', 'VOUCHING', 'OPEN_TO_WORLD', 'CLOSE_TO_WORLD', 'DISSOLVE'] as const;

type Gravest = New & {
  people: readonly PersonView[];
  /** Everyone reads the margin. */
  isOpen: boolean;
  /** Newcomers’ comments wait already: it would be taken back. */
  vouching: boolean;
};

export function GraveForm({ people, isOpen, vouching, ...fields }: Gravest) {
  const asItIs = isOpen ? 'OPEN_TO_WORLD' : 'CLOSE_TO_WORLD';
  const messages = useMessages();
  const { petition } = messages.governing;
  const named = people.map(({ id, name }) => ({ value: id, label: personName(name, messages) }));
  return (
    <Form action={petitionAction} className="space-y-4">
      {({ values, errorOf }) => (
        <>
          <p className="text-sm text-soft">{petition.graveAbout}</p>
          <Hidden fields={{ ...fields, kind: 'grave' }} />
          <ChoiceField
            name="grave"
            label={petition.graveWhat}
            required
            choices={kindsIn(fields.groupId)
              .filter((value) => value !== asItIs)
              .map((value) => ({
                value,
                label: petition.graveKinds[vouching && value === 'VOUCHING' ? 'VOUCHING_BACK' : value],
              }))}
            {...(values.grave !== undefined && { defaultValue: values.grave })}
            error={errorOf('grave')}
          />
          <SelectField
            name="personId"
            label={petition.graveWho}
            options={[{ value: '', label: petition.graveNobody }, ...named]}
            defaultValue={values.personId ?? ''}
            error={errorOf('personId')}
          />
          <TextAreaField
            name="statement"
            label={petition.reasonLabel}
            rows={3}
            maxLength={governingLimits.statement}
            defaultValue={values.statement}
            error={errorOf('statement')}
          />
          <SubmitButton size="sm" variant="secondary">
            {petition.graveDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
