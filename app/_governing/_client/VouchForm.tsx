'use client';
import { vouchAction } from '@/app/_actions/governing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { Hidden } from './Hidden';

type Props = { groupId: string; commentId: string; name: string };

export function VouchForm({ name, ...fields }: Props) {
  const { vouching } = useMessages();
  return (
    <Form action={vouchAction} className="space-y-3">
      {() => (
        <>
          <p className="text-sm text-soft">{vouching.named}</p>
          <Hidden fields={fields} />
          <SubmitButton>{vouching.link(name)}</SubmitButton>
        </>
      )}
    </Form>
  );
}
