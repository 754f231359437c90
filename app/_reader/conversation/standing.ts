/** How a conversation stands, as far as is known here: a reply that was removed meanwhile answers nothing. Pure. */
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

type Said = { thread: ThreadView; comments: readonly CommentView[] };

export const answerOf = ({ thread, comments }: Said): CommentView | null =>
  comments.find(({ id, removed }) => id === thread.answerId && !removed) ?? null;

/** A question is open while nothing answers it; what rests is done. */
export const isOpenQuestion = (said: Said): boolean =>
  said.thread.question === true &&
  said.thread.rested === undefined &&
  answerOf(said) === null &&
  said.comments.some(({ author, removed }) => author.id === said.thread.author.id && !removed);
