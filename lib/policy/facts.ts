/** Domain objects → the facts that rules look at. */
import type { Comment, Opening, Thread } from '@/lib/domain/threading/thread';
import type { Subjects } from './actions';

export const toThreadFacts = (thread: Thread): Subjects['thread'] => ({
  audience: thread.audience,
  authorId: thread.annotation.author.id,
  keptFor: thread.keptFor,
  openTo: thread.openTo,
});

export const toOpeningFacts = ({ thread, writerIds }: Opening): Subjects['opening'] => ({
  thread: toThreadFacts(thread),
  writerIds,
});

export const toCommentFacts = (comment: Comment): Subjects['comment'] => ({
  authorId: comment.author.id,
  removed: comment.removedAt !== null,
  held: comment.held?.as ?? null,
  purged: comment.held?.operator?.purged != null,
  thread: comment.thread,
});
