'use client';
import { useCallback } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import { toGroupId, type View } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import type { Range as Span } from '@/lib/domain/text/structure';
import type { ThreadView } from '@/lib/present/thread';
import { textOf, type Positions } from '../dom/positions';
import { amongMembers } from '../writing/among-members';
import { audienceIn, type MarginTools } from '../margin/MarginContext';

type Here = {
  textId: string;
  revisionId: string;
  view: View;
  positions: Positions | null;
  tools: MarginTools;
};

/** Marks a passage without a word, before the audience of the view. */
export function useHighlight({ textId, revisionId, view, positions, tools }: Here): (span: Span) => void {
  const messages = useMessages();
  const toast = useToast();
  const { send, hearThread, groups } = tools;
  return useCallback(
    (span: Span) => {
      if (!positions) return;
      const audience = audienceIn(view, groups);
      const body = {
        clientId: randomId(),
        textId,
        revisionId,
        passage: { ...span, exact: textOf(positions, span) },
        audience,
        ...amongMembers(groups, [toGroupId(audience)]),
        comment: null,
      };
      getSelection()?.removeAllRanges();
      void (async () => {
        const answer = await send<{ thread: ThreadView }>('POST', '/api/annotations', body);
        if (answer.ok) return hearThread(answer.data.thread);
        const { problem } = answer;
        toast({ tone: 'error', message: problem ? wordsFor(messages, problem) : messages.reader.notMarked });
      })();
    },
    [textId, revisionId, view, groups, positions, send, hearThread, toast, messages],
  );
}
