'use client';
import { tendAction } from '@/app/_actions/talk';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import type { TendAct } from '@/lib/schemas/talk';
import type { Place } from './Standing';

type Props = { at: Place; threadId: string; commentId?: string; act: TendAct };

/** One thing that whoever began a conversation may do with it, as a form that works without script. */
export function TendForm({ at, threadId, commentId = '', act }: Props) {
  const { talk, marking } = useMessages();
  return (
    <Form action={tendAction} className="plain-act" reasons={{ unauthenticated: marking.signedOut }}>
      {() => (
        <>
          {Object.entries({ ...at, threadId, commentId }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton name="act" value={act} size="sm" variant="secondary">
            {talk[act]}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
