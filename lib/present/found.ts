/** What a search shows: the words around a hit, with the hit apart, never HTML. */
import { toCommentText } from '@/lib/domain/markdown/comment-text';
import { excerptOf, type ExcerptPart } from '@/lib/domain/search/excerpt';
import type { Passage } from '@/lib/domain/search/search';
import type { Comment } from '@/lib/domain/threading/thread';
import type { Audience } from '@/lib/domain/audience';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { namePassages } from './passages';

export type FoundPassageView = {
  textId: string;
  title: string;
  language: string;
  place: string;
  label: string;
  section: string;
  excerpt: ExcerptPart[];
};

export type FoundCommentView = {
  id: string;
  threadId: string;
  textId: string;
  audience: Audience;
  author: { id: string; name: string };
  createdAt: string;
  /** Its text is no longer where its group reads. */
  kept: boolean;
  excerpt: ExcerptPart[];
};

export function presentFoundPassage(
  authorized: Authorized<'text.read', Passage>,
  terms: readonly string[],
): FoundPassageView {
  const { words, ...passage } = reveal(authorized);
  return { ...passage, excerpt: excerptOf(words, terms) };
}

/** Nothing of a comment that was removed. */
export function presentFoundComment(
  authorized: Authorized<'comment.read', Comment>,
  terms: readonly string[],
): FoundCommentView {
  const { id, threadId, thread, author, createdAt, body, removedAt } = reveal(authorized);
  return {
    id,
    threadId,
    textId: thread.textId,
    audience: thread.audience,
    author,
    createdAt: createdAt.toISOString(),
    kept: thread.keptFor !== null,
    excerpt: removedAt ? [] : excerptOf(toCommentText(namePassages(authorized, body)), terms),
  };
}
