'use client';
import { watchThreadAction } from '@/app/_actions/watch';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';

/** Watches a conversation, or no more; works without script. */
export function WatchThreadForm({ threadId, watching }: { threadId: string; watching: boolean }) {
  const { inbox } = useMessages();
  return (
    <Form action={watchThreadAction} className="plain-act">
      {(_, result) => {
        const is = result?.watching ?? watching;
        return (
          <>
            <input type="hidden" name="threadId" value={threadId} />
            <input type="hidden" name="watching" value={is ? 'no' : 'yes'} />
            <SubmitButton size="sm" variant="secondary">
              {is ? inbox.unwatch : inbox.watch}
            </SubmitButton>
          </>
        );
      }}
    </Form>
  );
}
