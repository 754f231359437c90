'use client';
import { useCallback, useEffect, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import type { CommentView } from '@/lib/present/comment';
import type { WordingView } from '@/lib/present/wording';
import type { Answer } from '../api';
import { useMarginTools } from '../margin/MarginContext';

type History = { wordings: WordingView[] };
type Taken = History & { undo: { body: string; seal: string } | null };

/** The earlier wordings of a comment, read anew whenever something is heard of it: an edit, or words that were removed. */
export function useHistory(comment: CommentView) {
  const messages = useMessages();
  const toast = useToast();
  const { send } = useMarginTools();
  const [wordings, setWordings] = useState<WordingView[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const url = `/api/comments/${comment.id}/history`;

  useEffect(() => {
    let over = false;
    void (async () => {
      const answer = await send<History>('GET', url);
      if (over) return;
      setFailed(!answer.ok);
      if (answer.ok) setWordings(answer.data.wordings);
    })();
    return () => void (over = true);
  }, [comment, attempt, send, url]);

  const change = useCallback(
    <T extends History>(answer: Answer<T>): T | null => {
      if (answer.ok) {
        setWordings(answer.data.wordings);
        return answer.data;
      }
      const message = answer.problem ? wordsFor(messages, answer.problem) : messages.conversation.notDone;
      toast({ tone: 'error', message });
      return null;
    },
    [messages, toast],
  );

  async function remove(version: number) {
    const taken = change(await send<Taken>('DELETE', `${url}/${version}`));
    if (!taken) return;
    const undo = async () => {
      if (taken.undo) change(await send<History>('POST', `${url}/${version}/restore`, taken.undo));
    };
    toast({
      message: messages.conversation.wordingRemovedToast,
      undo: () => void undo(),
      undoLabel: messages.reader.undo,
    });
  }
  return {
    wordings,
    failed,
    again: () => setAttempt((n) => n + 1),
    remove: (version: number) => void remove(version),
  };
}
