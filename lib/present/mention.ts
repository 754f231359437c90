import type { Audience } from '@/lib/domain/audience';
import { reveal, type Authorized } from '@/lib/policy/authorized';

/** A conversation in which a passage of the text is mentioned. */
export type MentionView = {
  place: string;
  commentId: string;
  threadId: string;
  audience: Audience;
  by: string;
  authorId: string;
  text: { id: string; title: string };
};

export function presentMention(mention: Authorized<'thread.read', MentionView>): MentionView {
  const { place, commentId, threadId, audience, by, authorId, text } = reveal(mention);
  return { place, commentId, threadId, audience, by, authorId, text: { id: text.id, title: text.title } };
}
