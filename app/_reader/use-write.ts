'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import type { Problem } from '@/lib/schemas/problem';
import { isPassing, type Answer } from './api';

export type WriteState = { status: 'idle' | 'saving' | 'failed'; words: string; problem: Problem | null };

const idle: WriteState = { status: 'idle', words: '', problem: null };
const retryMs = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * Sends a write until it is acknowledged. What may pass by itself (no connection, a restart) is tried again, at once
 * when the connection is back; what will not says so and waits for the person. The write has a client-made id, so
 * that trying again is the same write.
 */
export function useWrite<T>(write: () => Promise<Answer<T>>, done: (data: T) => void) {
  const { reader, ...messages } = useMessages();
  const [state, setState] = useState<WriteState>(idle);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tries = useRef(0);
  const latest = useRef({ write, done });
  const again = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    latest.current = { write, done };
  });

  const run = useCallback(async () => {
    clearTimeout(timer.current);
    setState({ ...idle, status: 'saving' });
    const answer = await latest.current.write();
    if (answer.ok) {
      tries.current = 0;
      setState(idle);
      latest.current.done(answer.data);
      return;
    }
    const { problem } = answer;
    const words =
      problem === null
        ? reader.offline
        : problem.code === 'unauthenticated'
          ? reader.signedOut
          : `${reader.failed} ${wordsFor({ reader, ...messages }, problem)}`;
    setState({ status: 'failed', words, problem });
    if (isPassing(answer))
      timer.current = setTimeout(
        () => void again.current(),
        retryMs[Math.min(tries.current++, retryMs.length - 1)],
      );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language, which reloads the page
  }, []);
  useEffect(() => {
    again.current = run;
  }, [run]);

  const failed = state.status === 'failed' && (state.problem === null || state.problem.status >= 500);
  useEffect(() => {
    if (!failed) return;
    const back = () => void again.current();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [failed]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const reset = useCallback(() => {
    clearTimeout(timer.current);
    setState(idle);
  }, []);
  return { ...state, run, reset };
}
