'use client';
import { useSyncExternalStore } from 'react';
import type { Waiting } from '@/app/_messages/en/writing';
import type { Problem } from '@/lib/schemas/problem';
import type { Entry } from './entries';
import { useWriting } from './use-writing';

const none: readonly Entry[] = [];

/** What was posted and is not acknowledged yet. */
export function usePosting(): readonly Entry[] {
  const { shelf } = useWriting();
  return useSyncExternalStore(shelf.subscribe, shelf.posting, () => none);
}

const kinds = { note: 'notes', reply: 'replies', edit: 'changes' } as const;

/** How much of it waits, and what for: a problem, or (null) the connection. */
export function toWaiting(posting: readonly Entry[]): { waiting: Waiting; problem: Problem | null } | null {
  const waiting: Waiting = { notes: 0, replies: 0, changes: 0 };
  let problem: Problem | null | undefined;
  for (const { draft, sending } of posting) {
    if (sending.status !== 'waiting') continue;
    waiting[kinds[draft.kind]] += 1;
    problem ??= sending.problem;
  }
  return problem === undefined ? null : { waiting, problem };
}
