/** How a conversation stands, as far as is known where it is shown: a reply that was removed meanwhile answers nothing. */
type Said = { id: string; removed: boolean; author: { id: string } };
type Asked = { question?: boolean; answerId?: string; rested?: unknown; author: { id: string } };
type Conversation<C> = { thread: Asked; comments: readonly C[] };

export const answerOf = <C extends Said>({ thread, comments }: Conversation<C>): C | null =>
  comments.find(({ id, removed }) => id === thread.answerId && !removed) ?? null;

/** A question is open while nothing answers it, something of it still stands, and it is not at rest. */
export const isOpenQuestion = (conversation: Conversation<Said>): boolean =>
  conversation.thread.question === true &&
  conversation.thread.rested === undefined &&
  answerOf(conversation) === null &&
  conversation.comments.some(
    ({ author, removed }) => author.id === conversation.thread.author.id && !removed,
  );
