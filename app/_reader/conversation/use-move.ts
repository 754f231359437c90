'use client';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import type { Audience } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import type { Answer } from '../api';
import { useMarginTools } from '../margin/MarginContext';
import { useReader } from '../ReaderContext';

type Conversation = { thread: ThreadView; comments: CommentView[] };
type Moved = { from: Conversation; to: Conversation };
type State = { status: 'idle' | 'saving' | 'failed'; words: string };

const idle: State = { status: 'idle', words: '' };

/** Takes a conversation before another audience, with an undo. The same choice sent again is the same move. */
export function useMove(threadId: string) {
  const messages = useMessages();
  const toast = useToast();
  const { send, hearThread, hearComments } = useMarginTools();
  const { focus } = useReader();
  const [state, setState] = useState(idle);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);
  const tried = useRef<{ id: string; audience: Audience } | null>(null);

  /** Shows both conversations as they are now; whoever was in the one that moved stays with it. */
  function hear({ from, to }: Moved, landed: string, close?: () => void) {
    flushSync(() => {
      close?.();
      for (const { thread, comments } of [from, to]) {
        hearThread(thread);
        hearComments(comments);
      }
      focus(landed);
    });
    const left = landed === to.thread.id ? from.thread.id : to.thread.id;
    const place = document.getElementById(`thread-${landed}`) ?? document.getElementById(`thread-${left}`);
    if (document.activeElement === document.body)
      (place ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }
  const explain = (answer: Answer<unknown>) =>
    !answer.ok && answer.problem ? wordsFor(messages, answer.problem) : messages.conversation.notDone;

  async function undo(moveId: string) {
    const answer = await send<Moved>('POST', `/api/moves/${moveId}/undo`);
    if (answer.ok) hear(answer.data, answer.data.from.thread.id);
    else toast({ tone: 'error', message: explain(answer) });
  }

  async function move(audience: Audience, done: string, close: () => void) {
    if (state.status === 'saving') return;
    if (JSON.stringify(tried.current?.audience) !== JSON.stringify(audience))
      tried.current = { id: randomId(), audience };
    const id = tried.current?.id ?? randomId();
    setState({ ...idle, status: 'saving' });
    const answer = await send<Moved>('POST', `/api/threads/${threadId}/move`, { clientId: id, audience });
    if (!answer.ok) {
      // The card may be out of sight by now; whoever thinks that it moved has to hear that it did not.
      if (!isThere.current) toast({ tone: 'error', message: explain(answer) });
      return setState({ status: 'failed', words: explain(answer) });
    }
    setState(idle);
    toast({ message: done, undo: () => void undo(id), undoLabel: messages.reader.undo });
    hear(answer.data, answer.data.to.thread.id, close);
  }
  return { ...state, move };
}
