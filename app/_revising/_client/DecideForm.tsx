'use client';
import { placeAction } from '@/app/_actions/placing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

export type NoteAt = { textId: string; threadId: string; revisionId: string; edition: number };
type Props = {
  at: NoteAt;
  deed: 'leave' | 'undo' | { start: number; end: number; exact: string };
  children: string;
  /** What it is said of, for who hears the button alone. */
  about?: string;
};

/** One thing that one may decide about a note's place: a button, with script and without. */
export function DecideForm({ at, deed, children, about }: Props) {
  const { marking } = useMessages();
  const fields = typeof deed === 'string' ? { deed } : { deed: 'place', ...deed };
  return (
    <Form action={placeAction} className="inline-block" reasons={{ unauthenticated: marking.signedOut }}>
      {() => (
        <>
          {Object.entries({ ...at, ...fields }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton
            size="sm"
            variant={typeof deed === 'string' ? 'secondary' : 'primary'}
            aria-describedby={about}
          >
            {children}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
