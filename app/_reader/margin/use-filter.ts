'use client';
import { useMemo, useState } from 'react';
import { choose, countAllNew, countQuestions, listTags, type Filter, type UsedTag } from './filter';
import type { Conversation } from './margin-state';

export type Filtering = {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  /** How many of the margin's questions are open. */
  questions: number;
  tags: readonly UsedTag[];
  /** How much was said since its reader was last here. */
  fresh: number;
};

/** The conversations that one wants to see. What is written or arrives is never hidden by it: then all are shown again. */
export function useFilter(conversations: readonly Conversation[], unread: ReadonlySet<string>) {
  const [filter, setFilter] = useState<Filter>('all');
  const questions = useMemo(() => countQuestions(conversations), [conversations]);
  const tags = useMemo(() => listTags(conversations), [conversations]);
  const fresh = useMemo(() => countAllNew(conversations, unread), [conversations, unread]);
  const chosen = useMemo(() => choose(conversations, filter, unread), [conversations, filter, unread]);
  return { chosen, filtering: { filter, setFilter, questions, tags, fresh } satisfies Filtering };
}
