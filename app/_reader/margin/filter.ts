/** Which conversations of a margin one wants to see: all of them, or those that ask something. Pure. */
import { isOpenQuestion } from '@/lib/domain/threading/standing';
import type { Conversation } from './margin-state';

export type Filter = 'all' | 'questions';

export const choose = (conversations: readonly Conversation[], filter: Filter): readonly Conversation[] =>
  filter === 'all' ? conversations : conversations.filter(isOpenQuestion);

export const countQuestions = (conversations: readonly Conversation[]): number =>
  conversations.filter(isOpenQuestion).length;
