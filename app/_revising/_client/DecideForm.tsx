'use client';
import { placeAction } from '@/app/_actions/placing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

export type NoteAt = { textId: string; threadId: string; revisionId: string; edition: number };
type Props = {
  at: NoteAt;
  /** What is taken back is named by when it was decided. */
  deed: 'leave' | { undo: string } | { start: number; end: number; exact: string };
  children: string;
  /** What it is said of, for who hears the button alone. */
  about?: string;
};

/** One thing that one may decide about a note's place: a button, with script and without. */
export function DecideForm({ at, deed, children, about }: Props) {
  const { marking } = useMessages();
  const fields = toFields(deed);
  return (
    <Form action={placeAction} className="inline-block" reasons={{ unauthenticated: marking.signedOut }}>
      {() => (
        <>
          {Object.entries({ ...at, ...fields }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton
            size="sm"
            variant={fields.deed === 'place' ? 'primary' : 'secondary'}
            aria-describedby={about}
          >
            {children}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

function toFields(deed: Props['deed']) {
  if (deed === 'leave') return { deed };
  return 'undo' in deed ? { deed: 'undo', of: deed.undo } : { deed: 'place', ...deed };
}
