'use client';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import type { ThreadView } from '@/lib/present/thread';
import { goToWords } from '../dom/words';
import { useMarginTools } from '../margin/MarginContext';
import { useReader } from '../ReaderContext';

/** Takes a highlight away, with an undo. Its card goes with the focus: then one is at the words that it marked. */
export function useRemoveHighlight({ id, anchor, abilities }: ThreadView): () => Promise<void> {
  const messages = useMessages();
  const toast = useToast();
  const { send, hearThread } = useMarginTools();
  const { positions, focus } = useReader();

  async function change(highlight: boolean): Promise<boolean> {
    const answer = await send<{ thread: ThreadView }>('PUT', `/api/threads/${id}/highlight`, { highlight });
    if (answer.ok) flushSync(() => hearThread(answer.data.thread));
    else {
      const message = answer.problem ? wordsFor(messages, answer.problem) : messages.conversation.notDone;
      toast({ tone: 'error', message });
    }
    return answer.ok;
  }
  const putBack = async () => {
    if (await change(true)) focus(id, { enter: true });
  };
  return async () => {
    if (!(await change(false))) return;
    const { margin, reader } = messages;
    const undo = { undo: () => void putBack(), undoLabel: reader.undo };
    toast({ message: margin.highlightRemoved, ...(abilities.highlight && undo) });
    focus(null);
    if (document.activeElement !== document.body || !positions) return;
    if (anchor?.start != null && anchor.end !== null)
      goToWords(positions, { start: anchor.start, end: anchor.end }, () => {});
  };
}
