'use client';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import type { Hidden } from '@/lib/domain/threading/hidden';
import { useMarginTools } from '../margin/MarginContext';

/** A comment; `id` null is a passage that its author marked without a word. */
type Hideable = { id: string | null; author: { id: string; name: string }; threadId: string };

/** Hides a comment or its author from one’s own eyes, each with an undo; and shows them again. */
export function useHiding({ id, author, threadId }: Hideable) {
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
  /** The card may be gone with what it had. */
  const toCard = () =>
    (document.getElementById(`thread-${threadId}`) ?? document.getElementById('main'))?.focus({
      preventScroll: true,
    });
  const show = async (what: 'comment' | 'author') => {
    const shown = what === 'author' ? { personId: author.id } : { commentId: id ?? '' };
    if (await change({ hide: false, ...shown })) toCard();
  };
  const hide = async (what: 'comment' | 'author') => {
    if (!(await change({ hide: true, ...(id === null ? { threadId } : { commentId: id, what }) }))) return;
    const message = what === 'author' ? hiding.authorToast(author.name) : hiding.hiddenToast;
    toast({ message, undo: () => void show(what), undoLabel: reader.undo });
    toCard();
  };
  return { hide, show };
}
