'use client';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { focusRow } from '../dom/focus-near';
import { useMarginTools } from '../margin/MarginContext';

type Stands = { thread: ThreadView; comments: CommentView[] };
type Change = { path: 'question' | 'answer' | 'rest' | 'tags'; body: object; done: string };

/** Changes how one's own conversation stands, each change with its undo. */
export function useTend(threadId: string) {
  const messages = useMessages();
  const toast = useToast();
  const { send, hearThread, hearComments } = useMarginTools();
  const { talk, reader, conversation } = messages;

  async function put({ path, body }: Change): Promise<boolean> {
    const answer = await send<Stands>('PUT', `/api/threads/${threadId}/${path}`, body);
    if (!answer.ok) {
      const message = answer.problem ? wordsFor(messages, answer.problem) : conversation.notDone;
      toast({ tone: 'error', message });
      return false;
    }
    flushSync(() => {
      hearThread(answer.data.thread);
      hearComments(answer.data.comments);
    });
    return true;
  }
  async function change(there: Change, back: Change): Promise<boolean> {
    if (!(await put(there))) return false;
    toast({ message: there.done, undo: () => void put(back), undoLabel: reader.undo });
    return true;
  }
  const question = (is: boolean): Change => ({
    path: 'question',
    body: { question: is },
    done: is ? talk.asked : talk.unasked,
  });
  const answer = (commentId: string, answers: boolean): Change => ({
    path: 'answer',
    body: { commentId, answers },
    done: answers ? talk.chosen : talk.unchosen,
  });
  const rest = (rested: boolean): Change => ({
    path: 'rest',
    body: { rested },
    done: rested ? talk.rested : talk.woken,
  });
  const tag = (name: string, on: boolean): Change => ({
    path: 'tags',
    body: { name, on },
    done: on ? talk.tagged(name) : talk.untagged(name),
  });
  return {
    tag: (name: string, on: boolean) => void change(tag(name, on), tag(name, !on)),
    ask: (is: boolean) => void change(question(is), question(!is)),
    choose: (commentId: string, is: boolean) => void change(answer(commentId, is), answer(commentId, !is)),
    /** `leave` closes the card; the focus is then on the line that it became. */
    rest: async (is: boolean, leave: () => void) => {
      if (!(await change(rest(is), rest(!is))) || !is) return;
      flushSync(leave);
      focusRow(threadId);
    },
  };
}
