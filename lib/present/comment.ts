import type { Audience } from '@/lib/domain/audience';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';
import type { Comment } from '@/lib/domain/threading/thread';
import { commentAbilities, type CommentAbilities } from '@/lib/policy/abilities';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { toCommentFacts } from '@/lib/policy/facts';
import { remember } from './remember';

export type CommentView = {
  id: string;
  /** Told to its author alone: what the author's browser called it. */
  clientId: string | null;
  threadId: string;
  textId: string;
  audience: Audience;
  parentId: string | null;
  author: { id: string; name: string };
  /** Sanitised; empty once removed. */
  html: string;
  /** The Markdown, for who may edit it; null for everyone else. */
  source: string | null;
  version: number;
  createdAt: string;
  editedAt: string | null;
  removed: boolean;
  abilities: CommentAbilities;
};

const html = remember(5_000, toCommentHtml);

export function presentComment(authorized: Authorized<'comment.read', Comment>, actor: Actor): CommentView {
  const comment = reveal(authorized);
  const abilities = commentAbilities(actor, toCommentFacts(comment));
  const removed = comment.removedAt !== null;
  return {
    id: comment.id,
    clientId: comment.author.id === actor.userId ? comment.clientId : null,
    threadId: comment.threadId,
    textId: comment.thread.textId,
    audience: comment.thread.audience,
    parentId: comment.parentId,
    author: comment.author,
    html: removed ? '' : html(comment.body),
    source: abilities.update ? comment.body : null,
    version: comment.version,
    createdAt: comment.createdAt.toISOString(),
    editedAt: removed ? null : (comment.editedAt?.toISOString() ?? null),
    removed,
    abilities,
  };
}
