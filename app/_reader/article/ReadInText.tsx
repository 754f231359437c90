'use client';
import { useActionState, useState, type FormEvent } from 'react';
import { readPassageAction } from '@/app/_actions/meetings';
import { blankForm } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { Button } from '@/app/_ui/Button';
import { useToast } from '@/app/_ui/Toasts';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { useMarginTools } from '../margin/MarginContext';

type Props = { groupId: string; meetingId: string; passageId: string; label: string; read: boolean };

/** "I have read this", beside the text: with script the page stays as it is, without it the form is sent. */
export function ReadInText({ label, read: wasRead, ...ids }: Props) {
  const messages = useMessages();
  const { meetings, reader, conversation } = messages;
  const toast = useToast();
  const { send } = useMarginTools();
  const [, run] = useActionState(readPassageAction, blankForm);
  const [read, setRead] = useState(wasRead);

  async function put(is: boolean): Promise<boolean> {
    const path = `/api/meetings/${ids.meetingId}/passages/${ids.passageId}`;
    const answer = await send('PUT', path, { read: is });
    if (answer.ok) setRead(is);
    else {
      const message = answer.problem ? wordsFor(messages, answer.problem) : conversation.notDone;
      toast({ tone: 'error', message });
    }
    return answer.ok;
  }
  async function change() {
    if (!(await put(!read))) return;
    const message = read ? meetings.unreadSaid : meetings.readSaid;
    toast({ message, undo: () => void put(read), undoLabel: reader.undo });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void change();
  }
  const fields = { ...ids, read: read ? 'no' : 'yes' };
  return (
    <form action={run} onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="sm" variant={read ? 'quiet' : 'secondary'}>
        {read ? meetings.unread : meetings.haveRead}
        <VisuallyHidden> · {label}</VisuallyHidden>
      </Button>
    </form>
  );
}
