'use client';
import { readinessAction, resignAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ActForm } from '@/app/_shelf/_client/ActForm';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { Hidden } from './Hidden';

export function GiveBackForm(fields: { groupId: string; mandateId: string }) {
  const { mandate } = useMessages().governing;
  return (
    <Form action={resignAction} className="space-y-3">
      {() => (
        <>
          <p className="text-sm text-soft">{mandate.giveBackAbout}</p>
          <Hidden fields={fields} />
          <SubmitButton size="sm" variant="secondary">
            {mandate.giveBackDo}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

/** Whether one would stand, were there an election. */
export function ReadinessForm({ groupId, isReady }: { groupId: string; isReady: boolean }) {
  const { mandate } = useMessages().governing;
  const as = (ready: boolean) => ({ groupId, ready: ready ? 'yes' : 'no' });
  return (
    <ActForm
      action={readinessAction}
      fields={as(!isReady)}
      variant={isReady ? 'quiet' : 'secondary'}
      said={({ ready }) => ({
        message: ready ? mandate.willingToast : mandate.notWillingToast,
        undo: as(!ready),
      })}
    >
      {isReady ? mandate.notWilling : mandate.beWilling}
    </ActForm>
  );
}
