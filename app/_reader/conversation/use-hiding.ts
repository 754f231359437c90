'use client';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import type { Hidden } from '@/lib/domain/threading/hidden';
import type { CommentView } from '@/lib/present/comment';
import { useMarginTools } from '../margin/MarginContext';

/** Hides a comment or its author from one’s own eyes, each with an undo; and shows them again. */
export function useHiding({ id, author, threadId }: CommentView) {
  const messages = useMessages();
  const { send, hearHidden } = useMarginTools();
  const toast = useToast();
  const { hiding, reader } = messages;

  async function change(body: object): Promise<boolean> {
    const answer = await send<{ hidden: Hidden }>('PUT', '/api/hidden', body);
    if (answer.ok) flushSync(() => hearHidden(answer.data.hidden));
    else {
      const message = answer.problem ? wordsFor(messages, answer.problem) : messages.conversation.notDone;
      toast({ tone: 'error', message });
    }
    return answer.ok;
  }
  const toCard = () => document.getElementById(`thread-${threadId}`)?.focus({ preventScroll: true });
  const show = async (what: 'comment' | 'author') => {
    const shown = what === 'author' ? { personId: author.id } : { commentId: id };
    if (await change({ hide: false, ...shown })) toCard();
  };
  const hide = async (what: 'comment' | 'author') => {
    if (!(await change({ hide: true, commentId: id, what }))) return;
    const message = what === 'author' ? hiding.authorToast(author.name) : hiding.hiddenToast;
    toast({ message, undo: () => void show(what), undoLabel: reader.undo });
    toCard();
  };
  return { hide, show };
}
