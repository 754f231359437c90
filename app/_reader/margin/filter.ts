/** Which conversations of a margin one wants to see: all, those with something new, those that ask, or those with a tag. Pure. */
import { areWordsOpen } from '@/lib/domain/threading/held';
import { isOpenQuestion } from '@/lib/domain/threading/standing';
import type { Conversation } from './margin-state';

export type Filter = 'all' | 'new' | 'questions' | `tag:${string}`;

/** How much of a conversation its reader had not had before their eyes when they came. */
export const countNew = ({ comments }: Conversation, unread: ReadonlySet<string>): number =>
  comments.filter(({ id, removed, held }) => !removed && areWordsOpen(held) && unread.has(id)).length;

function passes(conversation: Conversation, filter: Filter, unread: ReadonlySet<string>): boolean {
  if (filter === 'all') return true;
  if (filter === 'new') return countNew(conversation, unread) > 0;
  if (filter === 'questions') return isOpenQuestion(conversation);
  return conversation.thread.tags?.some(({ id }) => `tag:${id}` === filter) === true;
}

export const choose = (
  conversations: readonly Conversation[],
  filter: Filter,
  unread: ReadonlySet<string> = new Set(),
): readonly Conversation[] =>
  filter === 'all' ? conversations : conversations.filter((each) => passes(each, filter, unread));

export const countQuestions = (conversations: readonly Conversation[]): number =>
  conversations.filter(isOpenQuestion).length;

/** How much was said since; none where there is something new everywhere, and so nothing to choose. */
export function countAllNew(conversations: readonly Conversation[], unread: ReadonlySet<string>): number {
  const counts = conversations.map((each) => countNew(each, unread));
  return counts.every((count) => count > 0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

export type UsedTag = { id: string; name: string; groupId: string | null; count: number };

/** The tags that are in use here, in the alphabet's order, with how many notes have them. */
export function listTags(conversations: readonly Conversation[]): UsedTag[] {
  const tags = new Map<string, UsedTag>();
  for (const { thread } of conversations)
    for (const { id, name } of thread.tags ?? []) {
      const groupId = thread.audience.kind === 'group' ? thread.audience.groupId : null;
      tags.set(id, { id, name, groupId, count: (tags.get(id)?.count ?? 0) + 1 });
    }
  return [...tags.values()].sort((a, b) => a.name.localeCompare(b.name));
}
