'use client';
import { useMemo, useState } from 'react';
import { choose, countQuestions, listTags, type Filter, type UsedTag } from './filter';
import type { Conversation } from './margin-state';

export type Filtering = {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  /** How many of the margin's questions are open. */
  questions: number;
  tags: readonly UsedTag[];
};

/** The conversations that one wants to see. What is written or arrives is never hidden by it: then all are shown again. */
export function useFilter(conversations: readonly Conversation[]) {
  const [filter, setFilter] = useState<Filter>('all');
  const questions = useMemo(() => countQuestions(conversations), [conversations]);
  const tags = useMemo(() => listTags(conversations), [conversations]);
  const chosen = useMemo(() => choose(conversations, filter), [conversations, filter]);
  return { chosen, filtering: { filter, setFilter, questions, tags } satisfies Filtering };
}
