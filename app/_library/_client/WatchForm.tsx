'use client';
import { watchAction } from '@/app/_actions/watch';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';

type Props = {
  group: { id: string; name: string };
  all: boolean;
  texts: readonly { id: string; title: string; watching: boolean }[];
};

/** What of a group one watches: all of it, or some of its texts. */
export function WatchForm({ group, all, texts }: Props) {
  const { inbox } = useMessages();
  return (
    <Form action={watchAction} className="space-y-3" label={inbox.watchIn(group.name)}>
      {(_, result) => (
        <fieldset className="space-y-3">
          <legend className="font-semibold">{group.name}</legend>
          {result && <Notice tone="success">{inbox.watchKept}</Notice>}
          <input type="hidden" name="groupId" value={group.id} />
          <input type="hidden" name="texts" value={texts.map(({ id }) => id).join(' ')} />
          <CheckField key={`all ${all}`} name="all" label={inbox.watchAll} defaultChecked={all} />
          {texts.map(({ id, title, watching }) => (
            <CheckField
              key={`${id} ${watching}`}
              name={`text-${id}`}
              label={title}
              defaultChecked={watching}
            />
          ))}
          <SubmitButton variant="secondary">{inbox.watchKeep}</SubmitButton>
        </fieldset>
      )}
    </Form>
  );
}
