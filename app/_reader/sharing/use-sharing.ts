'use client';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import { randomId } from '@/lib/domain/ids';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import type { Answer } from '../api';
import { useMarginTools } from '../margin/MarginContext';

type Conversation = { thread: ThreadView; comments: CommentView[] };
type Heard = { conversations: Conversation[] };
type State = { status: 'idle' | 'saving' | 'failed'; words: string };

const idle: State = { status: 'idle', words: '' };

/** Lets a group have a note, or takes it away from one, with an undo. The same choice sent again is the same act. */
export function useSharing() {
  const messages = useMessages();
  const toast = useToast();
  const { send, hearThread, hearComments } = useMarginTools();
  const [state, setState] = useState(idle);
  const tried = useRef<{ id: string; what: string } | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);

  const hear = ({ conversations }: Heard) =>
    flushSync(() => {
      for (const { thread, comments } of conversations) {
        hearThread(thread);
        hearComments(comments);
      }
    });
  const explain = (answer: Answer<unknown>) =>
    !answer.ok && answer.problem ? wordsFor(messages, answer.problem) : messages.conversation.notDone;

  async function undo(id: string) {
    const answer = await send<Heard>('POST', `/api/sharings/${id}/undo`);
    if (answer.ok) hear(answer.data);
    else toast({ tone: 'error', message: explain(answer) });
  }

  async function change(path: string, body: object, done: string): Promise<boolean> {
    if (state.status === 'saving') return false;
    const what = `${path} ${JSON.stringify(body)}`;
    if (tried.current?.what !== what) tried.current = { id: randomId(), what };
    const { id } = tried.current;
    setState({ ...idle, status: 'saving' });
    const answer = await send<Heard>('POST', path, { clientId: id, ...body });
    if (!answer.ok) {
      if (!isThere.current) toast({ tone: 'error', message: explain(answer) });
      setState({ status: 'failed', words: explain(answer) });
      return false;
    }
    tried.current = null;
    setState(idle);
    toast({ message: done, undo: () => void undo(id), undoLabel: messages.reader.undo });
    hear(answer.data);
    return true;
  }

  const share = (threadId: string, groupId: string, done: string) =>
    change(`/api/threads/${threadId}/share`, { groupId }, done);
  const withdraw = (threadId: string, done: string) => change(`/api/threads/${threadId}/withdraw`, {}, done);
  return { ...state, share, withdraw };
}
