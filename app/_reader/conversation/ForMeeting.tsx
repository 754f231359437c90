'use client';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { Mark } from '@/app/_ui/Mark';
import { TextButton } from '@/app/_ui/TextButton';
import { useToast } from '@/app/_ui/Toasts';
import type { ThreadView } from '@/lib/present/thread';
import { useMarginTools } from '../margin/MarginContext';
import { useNextDate } from './PlanContext';

/** "For Thursday": that somebody wants to talk about it when the group meets, who that is, and the way to say so. */
export function ForMeeting({ thread }: { thread: ThreadView }) {
  const messages = useMessages();
  const { meetings, reader, conversation } = messages;
  const meeting = useNextDate();
  const toast = useToast();
  const { send, hearThread } = useMarginTools();
  if (!meeting || thread.audience.kind !== 'group') return null;
  const { id, day } = meeting;
  const mark = thread.markedFor?.find(({ meetingId }) => meetingId === id);

  async function put(marked: boolean): Promise<boolean> {
    const path = `/api/meetings/${id}/notes/${thread.id}`;
    const answer = await send<{ thread: ThreadView }>('PUT', path, { marked });
    if (answer.ok) flushSync(() => hearThread(answer.data.thread));
    else {
      const message = answer.problem ? wordsFor(messages, answer.problem) : conversation.notDone;
      toast({ tone: 'error', message });
    }
    return answer.ok;
  }
  async function change(marked: boolean) {
    if (!(await put(marked))) return;
    const message = marked ? meetings.markSaid(day) : meetings.unmarkSaid(day);
    toast({ message, undo: () => void put(!marked), undoLabel: reader.undo });
  }
  if (!mark && !thread.abilities.reply) return null;
  return (
    <p className="card-meeting">
      {mark && (
        <>
          <Mark tone="waiting">{meetings.mark(day)}</Mark> <span>{meetings.markedBy(mark.by)}</span>{' '}
        </>
      )}
      {thread.abilities.reply && (
        <TextButton onClick={() => void change(!mark)}>
          {mark ? meetings.unmark(day) : meetings.markOf(day)}
        </TextButton>
      )}
    </p>
  );
}
