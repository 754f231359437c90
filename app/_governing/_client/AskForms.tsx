'use client';
import { flagAction, sealAction, secondAction, withdrawFlagAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ActForm } from '@/app/_shelf/_client/ActForm';
import { CheckField } from '@/app/_ui/CheckField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { governingLimits } from '@/lib/domain/governance/limits';
import type { FloodCounts } from '@/lib/present/governing';
import { AskFields } from './AskFields';
import { Hidden } from './Hidden';

type OfCase = { groupId: string; number: number };
const toFields = ({ groupId, number }: OfCase) => ({ groupId, number: String(number) });

/** On a page of its own, without script too. */
type Asked = { groupId: string; commentId: string; id: string };
type About = { ofTwo: boolean; /** Its author’s. */ name: string; flood: FloodCounts };

export function AskForm({ ofTwo, name, flood, ...fields }: Asked & About) {
  const { cases } = useMessages();
  return (
    <Form action={flagAction}>
      {({ values, errorOf }) => (
        <>
          <Hidden fields={fields} />
          <AskFields {...{ values, errorOf, ofTwo, name, flood }} />
          <SubmitButton>{cases.ask}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function SecondForm({ id, ...of }: OfCase & { id: string }) {
  const { cases } = useMessages();
  return (
    <Form action={secondAction}>
      {({ values, errorOf }) => (
        <>
          <p className="text-sm text-soft">{cases.secondAbout}</p>
          <Hidden fields={{ ...toFields(of), id }} />
          <AskFields values={values} errorOf={errorOf} />
          <SubmitButton variant="secondary">{cases.second}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function WithdrawFlagForm(of: OfCase) {
  const { cases } = useMessages();
  return (
    <ActForm
      action={withdrawFlagAction}
      fields={toFields(of)}
      variant="secondary"
      said={() => ({ message: cases.withdrawn })}
    >
      {cases.withdraw}
    </ActForm>
  );
}

export function SealForm({ id, commentId, ...of }: OfCase & { id: string; commentId: string }) {
  const { cases } = useMessages();
  return (
    <Form action={sealAction} className="space-y-4">
      {({ values, errorOf }) => (
        <>
          <p className="text-sm text-soft">{cases.sealAbout}</p>
          <Hidden fields={{ ...toFields(of), id, commentId }} />
          <CheckField
            name="isConcerned"
            value="yes"
            label={cases.sealConcerned}
            defaultChecked={values.isConcerned === 'yes'}
          />
          <TextField
            name="paraphrase"
            label={cases.paraphrase}
            hint={cases.paraphraseHint}
            required
            maxLength={governingLimits.paraphrase}
            defaultValue={values.paraphrase}
            error={errorOf('paraphrase')}
          />
          <SubmitButton size="sm" variant="secondary">
            {cases.sealDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
