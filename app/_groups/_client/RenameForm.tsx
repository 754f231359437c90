'use client';
import { renameAction } from '@/app/_actions/renaming';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import type { Naming } from '@/lib/domain/groups/group';
import { NameFields } from './NameFields';

type Props = {
  groupId: string;
  clientId: string;
  /** How often it was changed so far. */
  version: number;
  now: Naming;
};

/** What was typed stays, also where somebody else was quicker: then both are seen, and one saves knowingly. */
export function RenameForm({ groupId, clientId, version, now }: Props) {
  const { renaming } = useMessages();
  return (
    <Form action={renameAction}>
      {(form) => (
        <>
          {form.reason === 'renamed_elsewhere' && (
            <blockquote className="card-quote">
              <p>{now.name}</p>
              <p>{now.description}</p>
            </blockquote>
          )}
          <Hidden {...{ groupId, clientId, version }} />
          <NameFields {...form} now={now} />
          <SubmitButton>{renaming.save}</SubmitButton>
        </>
      )}
    </Form>
  );
}

const Hidden = (fields: Record<string, string | number>) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

/** Back to what it was, which is a change like any other. */
export function PutBackForm({ now, ...which }: Props) {
  const { renaming } = useMessages();
  return (
    <Form action={renameAction} className="mt-2">
      {() => (
        <>
          <Hidden {...which} {...now} />
          <SubmitButton variant="quiet">{renaming.putBack(now.name)}</SubmitButton>
        </>
      )}
    </Form>
  );
}
