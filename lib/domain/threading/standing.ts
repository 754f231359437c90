/**
 * How a conversation stands, as far as is known where it is shown: a reply that was removed meanwhile answers nothing, nor one
 * that its group has hidden.
 */
import type { Holding } from '../governance/affairs';
import { areWordsOpen } from './held';

type Said = { id: string; removed: boolean; held?: { as: Holding }; author: { id: string } };

const isThere = ({ removed, held }: Said) => !removed && areWordsOpen(held);
type Asked = { question?: boolean; answerId?: string; rested?: unknown; author: { id: string } };
type Conversation<C> = { thread: Asked; comments: readonly C[] };

export const answerOf = <C extends Said>({ thread, comments }: Conversation<C>): C | null =>
  comments.find((each) => each.id === thread.answerId && isThere(each)) ?? null;

/** A question is open while nothing answers it, something of it is still there to read, and it is not at rest. */
export const isOpenQuestion = (conversation: Conversation<Said>): boolean =>
  conversation.thread.question === true &&
  conversation.thread.rested === undefined &&
  answerOf(conversation) === null &&
  conversation.comments.some((each) => each.author.id === conversation.thread.author.id && isThere(each));
