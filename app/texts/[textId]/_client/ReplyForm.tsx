'use client';
import { replyAction } from '@/app/_actions/notes';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import { Standing, type Place } from './Standing';

export type ReplyFormProps = {
  at: Place;
  clientId: string;
  threadId: string;
  /** The comment that it answers; "" for a highlight in which nothing is said yet. */
  parentId: string;
  to: string;
};

/** A reply, as a form that works without script: closed until one wants it, open again when it was refused. */
export function ReplyForm({ at, clientId, threadId, parentId, to }: ReplyFormProps) {
  const { marking, reader } = useMessages();
  return (
    <Form
      action={replyAction}
      className="plain-answer"
      reasons={{
        id_taken: marking.sentAlready,
        opened_since: marking.openedSince,
        unauthenticated: marking.signedOut,
      }}
    >
      {(words) => (
        <details open={words.values.body !== undefined || undefined}>
          <summary>{reader.replyTo(to)}</summary>
          <Standing at={at} clientId={clientId} words={words} />
          <input type="hidden" name="threadId" value={threadId} />
          <input type="hidden" name="parentId" value={parentId} />
          <TextAreaField
            name="body"
            label={marking.yourReply}
            rows={3}
            required
            maxLength={maxCommentLength}
            defaultValue={words.values.body}
            error={words.errorOf('body')}
          />
          <SubmitButton size="sm">{reader.reply}</SubmitButton>
        </details>
      )}
    </Form>
  );
}
