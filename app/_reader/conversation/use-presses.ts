'use client';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { useToast } from '@/app/_ui/Toasts';
import { tally, type Pressed, type ReactionKind } from '@/lib/domain/threading/reactions';
import type { CommentView } from '@/lib/present/comment';
import type { Send } from '../api';
import { useMarginTools } from '../margin/MarginContext';
import { Presses } from './presses';

/** One for a page, at work for as long as the page is there. */
export function useNewPresses(
  userId: string | null,
  send: Send,
  hear: (comments: readonly CommentView[]) => void,
): Presses {
  const messages = useMessages();
  const toast = useToast();
  const [presses] = useState(() => new Presses(userId ?? '', send));
  useEffect(() => {
    if (userId === null) return;
    return presses.start({
      onHeard: (comment) => hear([comment]),
      onRefused: (answer) => {
        if (!answer.ok && answer.problem)
          toast({ tone: 'error', message: wordsFor(messages, answer.problem) });
      },
    });
  }, [presses, userId, hear, toast, messages]);
  return presses;
}

const nothing: Pressed = new Map();

/** What was said to a comment in words of its own, with what one has pressed oneself; and how one presses. */
export function useReactions(comment: CommentView) {
  const { presses } = useMarginTools();
  const pressed = useSyncExternalStore(
    presses.subscribe,
    () => presses.at(comment.id),
    () => nothing,
  );
  const said = useMemo(() => tally(comment, pressed), [comment, pressed]);
  const press = (kind: ReactionKind, on: boolean) => presses.press({ commentId: comment.id, kind, on });
  return { said, press, pressed };
}
