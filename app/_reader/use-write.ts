'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import type { CommentView } from '@/lib/present/comment';
import type { Problem } from '@/lib/schemas/problem';
import { isPassing, type Answer } from './api';
import { useMarginTools } from './MarginContext';

export type WriteState = { status: 'idle' | 'saving' | 'failed'; words: string; problem: Problem | null };

type Write<T> = {
  /** What stands in the field now. */
  body: string;
  send: (body: string) => Promise<Answer<T>>;
  commentIn: (data: T) => CommentView | undefined;
  /** Acknowledged, with the words that stand in the field. */
  done: (data: T, comment: CommentView | undefined) => void;
};

const idle: WriteState = { status: 'idle', words: '', problem: null };
const retryMs = [2_000, 5_000, 15_000, 30_000] as const;

/** As the server keeps words (lib/schemas/margin.ts). */
const kept = (body: string) => body.replaceAll('\u0000', '').replaceAll('\r\n', '\n').normalize('NFC');

/**
 * Sends words until they are acknowledged as they stand in the field: what was typed while an earlier wording was on
 * its way, or after it had arrived unknown to us, follows as an edit. What may pass by itself (no connection, a
 * restart) is tried again, at once when the connection is back; what will not says so and waits. The write has a
 * client-made id, so that trying again is the same write. After `stop`, and when the field is gone, nothing is sent
 * any more: words that were thrown away stay away.
 */
export function useWrite<T>(write: Write<T>) {
  const messages = useMessages();
  const { send } = useMarginTools();
  const [state, setState] = useState<WriteState>(idle);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tries = useRef(0);
  const generation = useRef(0);
  const latest = useRef({ write, messages });
  const again = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    latest.current = { write, messages };
  });

  const stop = useCallback(() => {
    generation.current += 1;
    clearTimeout(timer.current);
    setState(idle);
  }, []);

  const run = useCallback(async () => {
    clearTimeout(timer.current);
    generation.current += 1;
    const mine = generation.current;
    const isOver = () => generation.current !== mine;
    setState({ ...idle, status: 'saving' });
    const first = await latest.current.write.send(latest.current.write.body);
    let comment = first.ok ? latest.current.write.commentIn(first.data) : undefined;
    let answer: Answer<unknown> = first;
    while (
      !isOver() &&
      answer.ok &&
      comment &&
      comment.source !== null &&
      comment.source !== kept(latest.current.write.body)
    ) {
      const edit = { version: comment.version, body: latest.current.write.body };
      const amended = await send<{ comment: CommentView }>('PATCH', `/api/comments/${comment.id}`, edit);
      if (amended.ok) comment = amended.data.comment;
      answer = amended;
    }
    if (isOver()) return;
    if (answer.ok && first.ok) {
      tries.current = 0;
      setState(idle);
      return latest.current.write.done(first.data, comment);
    }
    const problem = answer.ok ? null : answer.problem;
    setState({ status: 'failed', words: explain(latest.current.messages, problem), problem });
    if (!isPassing(answer)) return;
    const delay = retryMs[Math.min(tries.current, retryMs.length - 1)];
    tries.current += 1;
    timer.current = setTimeout(() => void again.current(), delay);
  }, [send]);
  useEffect(() => {
    again.current = run;
  }, [run]);

  const waiting = state.status === 'failed' && (state.problem === null || state.problem.status >= 500);
  useEffect(() => {
    if (!waiting) return;
    const back = () => void again.current();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [waiting]);
  useEffect(
    () => () => {
      generation.current += 1;
      clearTimeout(timer.current);
    },
    [],
  );
  return { ...state, run, stop };
}

function explain(messages: ReturnType<typeof useMessages>, problem: Problem | null): string {
  const { reader } = messages;
  if (problem === null) return reader.offline;
  if (problem.code === 'unauthenticated') return reader.signedOut;
  return `${reader.failed} ${wordsFor(messages, problem)}`;
}
