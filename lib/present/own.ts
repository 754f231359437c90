import type { OwnEntry, OwnKind } from '@/lib/domain/threading/own';
import { toAudience, type Audience } from '@/lib/domain/audience';
import type { Comment } from '@/lib/domain/threading/thread';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { presentHeld, type HeldView } from './held';

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
  /** What its group did with it; the words are one's own all the same. */
  held?: HeldView;
};

export function presentOwnEntry(
  authorized: Authorized<'comment.read', OwnEntry>,
  comment: Authorized<'comment.read', Comment> | undefined,
  actor: Actor,
): OwnEntryView {
  const { commentId, groupId, at, ...entry } = reveal(authorized);
  const body = comment ? reveal(comment).body : '';
  const held = comment ? presentHeld(comment, actor) : null;
  return {
    ...entry,
    id: commentId ?? entry.threadId,
    audience: toAudience(groupId),
    at: at.toISOString(),
    html: comment ? toCommentHtml(body) : '',
    ...(held && { held }),
  };
}
