import type { OwnEntry, OwnKind } from '@/lib/domain/threading/own';
import { toAudience, type Audience } from '@/lib/domain/audience';
import type { Comment } from '@/lib/domain/threading/thread';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';
import { reveal, type Authorized } from '@/lib/policy/authorized';

/** Something of one's own, with as much of its surroundings as one may see. */
export type OwnEntryView = {
  /** The comment's, or the thread's where there is none. */
  id: string;
  kind: OwnKind;
  threadId: string;
  textId: string;
  audience: Audience;
  at: string;
  /** Empty for a remark on a whole text; null where it was another who marked the words, out of one's reach. */
  quote: string | null;
  label: string | null;
  section: string | null;
  isOpen: boolean;
  /** Sanitised; empty for a highlight. */
  html: string;
};

export function presentOwnEntry(
  authorized: Authorized<'comment.read', OwnEntry>,
  comment: Authorized<'comment.read', Comment> | undefined,
): OwnEntryView {
  const { commentId, groupId, at, ...entry } = reveal(authorized);
  const body = comment ? reveal(comment).body : '';
  return {
    ...entry,
    id: commentId ?? entry.threadId,
    audience: toAudience(groupId),
    at: at.toISOString(),
    html: comment ? toCommentHtml(body) : '',
  };
}
