'use client';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { personName } from '@/app/_messages/person-name';
import { useToast } from '@/app/_ui/Toasts';
import { randomId } from '@/lib/domain/ids';
import type { CommentView } from '@/lib/present/comment';
import type { Answer } from '../api';
import { useMarginTools } from '../margin/MarginContext';

/** Asks the group to look at a comment, with a way to take it back. Sent again after a lost answer it is the same asking. */
export function useAsking(
  { id: commentId, threadId, author }: CommentView,
  onDone: () => void,
  ofTwo: boolean,
) {
  const messages = useMessages();
  const { cases, reader, conversation } = messages;
  const { send } = useMarginTools();
  const toast = useToast();
  const [id] = useState(randomId);
  const [isSending, setSending] = useState(false);
  const [words, setWords] = useState('');

  const explain = (answer: Answer<unknown>) =>
    !answer.ok && answer.problem ? wordsFor(messages, answer.problem) : conversation.notDone;
  const toCard = () => document.getElementById(`thread-${threadId}`)?.focus({ preventScroll: true });

  async function withdraw(groupId: string, number: number) {
    const answer = await send('DELETE', `/api/groups/${groupId}/cases/${number}/flag`);
    toast(answer.ok ? { message: cases.withdrawn } : { tone: 'error', message: explain(answer) });
  }
  async function ask(data: FormData) {
    if (isSending) return;
    setSending(true);
    setWords('');
    const body = { id, kind: data.get('kind'), note: data.get('note'), all: data.get('all') === 'yes' };
    const answer = await send<{ groupId: string; number: number }>(
      'POST',
      `/api/comments/${commentId}/flag`,
      body,
    );
    setSending(false);
    if (!answer.ok) return setWords(explain(answer));
    const { groupId, number } = answer.data;
    toast({
      message: ofTwo ? cases.two.asked(personName(author.name, messages)) : cases.asked,
      undo: () => void withdraw(groupId, number),
      undoLabel: reader.undo,
    });
    flushSync(onDone);
    toCard();
  }
  return { ask, isSending, words, toCard };
}
