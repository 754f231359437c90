'use client';
import { paceAction } from '@/app/_actions/meetings';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { paceLimits } from '@/lib/domain/reading-pace';

/** How fast one reads: said, or left to the measuring. Empty is the latter. */
export function PaceForm({ groupId, chosen }: { groupId: string; chosen: number | null }) {
  const { meetings } = useMessages();
  return (
    <Form action={paceAction} className="mt-2 space-y-3">
      {({ values, errorOf }) => (
        <>
          <input type="hidden" name="back" value={groupId} />
          <TextField
            name="wordsPerMinute"
            type="number"
            min={paceLimits.least}
            max={paceLimits.most}
            label={meetings.pace}
            hint={meetings.paceHint}
            defaultValue={values.wordsPerMinute ?? chosen ?? ''}
            error={errorOf('wordsPerMinute')}
          />
          <SubmitButton variant="secondary">{meetings.paceSave}</SubmitButton>
        </>
      )}
    </Form>
  );
}
