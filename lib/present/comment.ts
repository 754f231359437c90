import type { Audience } from '@/lib/domain/audience';
import { toCommentHtml, toHtmlWithoutLinks } from '@/lib/domain/markdown/comment-html';
import { reactionKinds, type ReactionKind } from '@/lib/domain/threading/reactions';
import type { Comment } from '@/lib/domain/threading/thread';
import { commentAbilities, type CommentAbilities } from '@/lib/policy/abilities';
import type { Actor } from '@/lib/policy/actor';
import { can } from '@/lib/policy/can';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { toCommentFacts } from '@/lib/policy/facts';
import { presentHeld, readsWords, type HeldView } from './held';
import { presentPassages } from './passages';
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
  /** Sanitised; empty once removed, and where `held` keeps the words from whoever looks. */
  html: string;
  /** The Markdown, for who may edit it; null for everyone else. */
  source: string | null;
  version: number;
  createdAt: string;
  editedAt: string | null;
  removed: boolean;
  /** Left out for words that simply stand. */
  held?: HeldView;
  /** Its links can be read and not followed: whoever wrote it is new here. */
  deadLinks?: true;
  /** Told to its author alone: the same note stands before others in the same words, which are edited with these. */
  shared?: true;
  /** Left out where there is nothing: how many said each word, which of them one said oneself, and how often that changed. */
  reactions?: Partial<Record<ReactionKind, number>>;
  mine?: ReactionKind[];
  reactionChanges?: number;
  /** Its reader has hidden it from themselves; only where a page says so at once. */
  hidden?: true;
  abilities: CommentAbilities;
};

const html = remember(8_000_000, toCommentHtml);
const withoutLinks = remember(1_000_000, toHtmlWithoutLinks);

/** As the words are shown to everyone: links of somebody who is new here are there to be read, and not followed. */
export const toShownHtml = (
  comment: Authorized<'comment.read' | 'wording.read', Comment>,
  { body }: { body: string } = reveal(comment),
): string => (reveal(comment).isNewHere ? withoutLinks(body) : html(body));

export function presentComment(authorized: Authorized<'comment.read', Comment>, actor: Actor): CommentView {
  const comment = reveal(authorized);
  const abilities = commentAbilities(actor, toCommentFacts(comment));
  const removed = comment.removedAt !== null;
  const held = presentHeld(authorized, actor);
  const hasDeadLinks =
    !removed && readsWords(authorized, actor) && toShownHtml(authorized) !== html(comment.body);
  return {
    id: comment.id,
    clientId: comment.author.id === actor.userId ? comment.clientId : null,
    threadId: comment.threadId,
    textId: comment.thread.textId,
    audience: comment.thread.audience,
    parentId: comment.parentId,
    author: comment.author,
    html:
      removed || !readsWords(authorized, actor) ? '' : presentPassages(authorized, toShownHtml(authorized)),
    source: abilities.update ? comment.body : null,
    version: comment.version,
    createdAt: comment.createdAt.toISOString(),
    editedAt: removed ? null : (comment.editedAt?.toISOString() ?? null),
    removed,
    ...(held && { held }),
    ...(hasDeadLinks && { deadLinks: true as const }),
    ...(comment.author.id === actor.userId && comment.noteId !== null && { shared: true }),
    ...presentReactions(authorized, actor),
    abilities,
  };
}

function presentReactions(authorized: Authorized<'comment.read', Comment>, actor: Actor) {
  const comment = reveal(authorized);
  const { reactions, reactionChanges } = comment;
  const facts = toCommentFacts(comment);
  if (reactionChanges === 0 || !can(actor, 'reaction.read', { ...facts, held: null })) return {};
  // Without the number a browser that knows the reactions would take what is hidden since for something older.
  if (!can(actor, 'reaction.read', facts)) return { reactionChanges };
  const said = reactionKinds.filter((kind) => reactions[kind] !== undefined);
  const mine = said.filter((kind) => actor.userId !== null && reactions[kind]?.includes(actor.userId));
  return {
    ...(said.length > 0 && {
      reactions: Object.fromEntries(said.map((kind) => [kind, reactions[kind]?.length ?? 0])),
    }),
    ...(mine.length > 0 && { mine }),
    reactionChanges,
  };
}
