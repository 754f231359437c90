'use client';
import { bringCopyAction, publishAction, throwAwayAction } from '@/app/_actions/correcting';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ActForm } from '@/app/_shelf/_client/ActForm';
import { FileField } from '@/app/_ui/FileField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { correctionLimits } from '@/lib/domain/correcting/edits';

type Kind = 'edits' | 'copy';

/** Another file of the same text. */
export function BetterCopyForm({ textId }: { textId: string }) {
  const { correcting, importing } = useMessages();
  return (
    <Form action={bringCopyAction} reasons={{ required: importing.missing }} label={correcting.copy}>
      {({ errorOf }) => (
        <>
          <input type="hidden" name="textId" value={textId} />
          <FileField
            name="file"
            label={correcting.copyFile}
            hint={importing.fileHint}
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            required
            error={errorOf('file')}
          />
          <SubmitButton variant="secondary" busy={importing.busy}>
            {correcting.copyBring}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

type Throwing = { textId: string; kind: Kind; thrown: boolean };

/** Throws away what is kept, with a way to take that back; or takes it back. */
export function ThrowForm({ textId, kind, thrown }: Throwing) {
  const { correcting } = useMessages();
  const fields = { textId, kind, thrown: thrown ? 'yes' : 'no' };
  const [does, done] =
    kind === 'copy'
      ? [correcting.copyThrow, correcting.copyThrown]
      : [correcting.throwAway, correcting.thrown];
  return (
    <ActForm
      action={throwAwayAction}
      fields={fields}
      said={(input) => (input.thrown ? { message: done, undo: { ...fields, thrown: 'no' } } : null)}
    >
      {thrown ? does : correcting.takeBack}
    </ActForm>
  );
}

type Publishing = { textId: string; kind: Kind; basedOnId: string; clientId: string; version: number };

/** Says why, and publishes. */
export function PublishForm(looked: Publishing) {
  const { correcting } = useMessages();
  const reasons = { corrected_meanwhile: correcting.conflict, correction_under_way: correcting.wait };
  return (
    <Form action={publishAction} reasons={reasons} label={correcting.publish}>
      {({ values, errorOf, reason }) => (
        <>
          {Object.entries(looked).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            name="why"
            label={correcting.why}
            hint={`${correcting.whyHint} ${correcting.named}`}
            defaultValue={values.why}
            maxLength={correctionLimits.why}
            required
            error={errorOf('why')}
          />
          <p className="text-sm text-soft">{correcting.publishAbout}</p>
          <SubmitButton busy={correcting.publishing}>{correcting.publish}</SubmitButton>
          {(reason === 'corrected_meanwhile' || reason === 'correction_changed') && (
            <p>
              <a href="">{correcting.lookAgain}</a>
            </p>
          )}
        </>
      )}
    </Form>
  );
}
