'use client';
import { decideAction, referAction, releaseAction, undoAction } from '@/app/_actions/governing';
import { Form, type FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { TextField } from '@/app/_ui/TextField';
import type { Sanction } from '@/lib/domain/governance/affairs';
import { governingLimits, muteHours } from '@/lib/domain/governance/limits';
import { Hidden } from './Hidden';

type OfCase = { groupId: string; number: number };
const toFields = ({ groupId, number }: OfCase) => ({ groupId, number: String(number) });

function ReasonField({ words }: { words: FormWords }) {
  const { cases } = useMessages();
  return (
    <TextAreaField
      name="reason"
      label={cases.reason}
      hint={cases.reasonHint}
      rows={2}
      required
      minLength={governingLimits.shortestReason}
      maxLength={governingLimits.reason}
      defaultValue={words.values.reason}
      error={words.errorOf('reason')}
    />
  );
}

/** A moderator’s answer: one of the acts that the office has, with its reason. */
export function DecideForm({ id, acts, ...of }: OfCase & { id: string; acts: readonly Sanction[] }) {
  const { cases } = useMessages();
  return (
    <Form action={decideAction}>
      {(words) => (
        <>
          <Hidden fields={{ ...toFields(of), id }} />
          <ChoiceField
            name="act"
            label={cases.act}
            required
            choices={acts.map((value) => ({
              value,
              label: cases.acts[value],
              hint: cases.actsAbout[value],
            }))}
            {...(words.values.act !== undefined && { defaultValue: words.values.act })}
            error={words.errorOf('act')}
          />
          {acts.includes('MUTE') && (
            <div className="governing-for" data-for="MUTE">
              <SelectField
                name="hours"
                label={cases.hours}
                options={muteHours.map((n) => ({ value: String(n), label: cases.duration[n] }))}
                defaultValue={words.values.hours ?? '24'}
                error={words.errorOf('hours')}
              />
            </div>
          )}
          {acts.includes('SEAL') && (
            <div className="governing-for" data-for="SEAL">
              <TextField
                name="paraphrase"
                label={cases.paraphrase}
                hint={cases.paraphraseHint}
                maxLength={governingLimits.paraphrase}
                defaultValue={words.values.paraphrase}
                error={words.errorOf('paraphrase')}
              />
            </div>
          )}
          <ReasonField words={words} />
          <SubmitButton>{cases.decide}</SubmitButton>
        </>
      )}
    </Form>
  );
}

export function ReferForm(of: OfCase) {
  const { cases } = useMessages();
  return (
    <Form action={referAction} className="space-y-3">
      {(words) => (
        <>
          <p className="text-sm text-soft">{cases.referAbout}</p>
          <Hidden fields={toFields(of)} />
          <ReasonField words={words} />
          <SubmitButton size="sm" variant="secondary">
            {cases.referDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

/** One comment of many; `needs` null: at once, with why. */
export function ReleaseForm({
  commentId,
  needs,
  ...of
}: OfCase & { commentId: string; needs: number | null }) {
  const { cases } = useMessages();
  const { flood } = cases;
  return (
    <Form action={releaseAction} className="space-y-3">
      {(words) => (
        <>
          <p className="text-sm text-soft">
            {needs === null ? flood.releaseAlone : flood.releaseAbout(needs)}
          </p>
          <Hidden fields={{ ...toFields(of), commentId }} />
          {needs === null && <ReasonField words={words} />}
          <SubmitButton size="sm" variant="secondary">
            {flood.releaseDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

export function UndoForm({ decisionId, ...of }: OfCase & { decisionId: string }) {
  const { cases } = useMessages();
  return (
    <Form action={undoAction} className="space-y-3">
      {(words) => (
        <>
          <Hidden fields={{ ...toFields(of), decisionId }} />
          <ReasonField words={words} />
          <SubmitButton size="sm" variant="secondary">
            {cases.undoDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
