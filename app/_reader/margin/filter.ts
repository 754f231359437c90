/** Which conversations of a margin one wants to see: all, those that ask something, or those with a tag. Pure. */
import { isOpenQuestion } from '@/lib/domain/threading/standing';
import type { Conversation } from './margin-state';

export type Filter = 'all' | 'questions' | `tag:${string}`;

const passes = (conversation: Conversation, filter: Filter): boolean =>
  filter === 'all' ||
  (filter === 'questions'
    ? isOpenQuestion(conversation)
    : conversation.thread.tags?.some(({ id }) => `tag:${id}` === filter) === true);

export const choose = (conversations: readonly Conversation[], filter: Filter): readonly Conversation[] =>
  filter === 'all' ? conversations : conversations.filter((each) => passes(each, filter));

export const countQuestions = (conversations: readonly Conversation[]): number =>
  conversations.filter(isOpenQuestion).length;

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
