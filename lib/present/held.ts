import type { Person } from '@/lib/domain/accounts';
import type { Holding } from '@/lib/domain/governance/affairs';
import type { Comment } from '@/lib/domain/threading/thread';
import type { Actor } from '@/lib/policy/actor';
import { can } from '@/lib/policy/can';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { toCommentFacts } from '@/lib/policy/facts';

/** Why words are not simply there: said to everyone who reads the conversation, and beside the words to their author. */
export type HeldView = {
  as: Holding;
  /** Of its case; left out where whoever runs the site sealed it. */
  caseId?: string;
  number?: number;
  /** By whoever runs the site; with what is left of words that are gone for good, their hash. */
  operator?: { purged?: string };
  /** Folded until two vouch for its author; with whose they are and which, for whoever may be one of them. */
  waits?: { vouch?: { commentId: string; name: string } };
  /** Of what is hidden, to members and the author: the moderator who did; left out where the group decided. */
  by?: Person;
  reason?: string;
  /** What is told instead of what is sealed. */
  paraphrase?: string;
  /** Whoever looks may open the case, or the log: a member of its group, and the author. */
  open?: true;
};

/** Whether the actor is given the words of a comment that they may read otherwise. */
export const readsWords = (comment: Authorized<'comment.read', Comment>, actor: Actor): boolean =>
  can(actor, 'words.read', toCommentFacts(reveal(comment)));

/** Null for words that simply stand, and for a comment that its author has taken away. */
export function presentHeld(authorized: Authorized<'comment.read', Comment>, actor: Actor): HeldView | null {
  const { id, held, removedAt, author, thread } = reveal(authorized);
  if (held === null || removedAt !== null) return null;
  const { as, caseId, number, by, reason, paraphrase, operator, waits } = held;
  const isIn = thread.audience.kind === 'group' && actor.groupIds.has(thread.audience.groupId);
  const isMember = isIn || (thread.openTo === 'site' && actor.userId !== null);
  const isConcerned = isMember || author.id === actor.userId;
  if (operator)
    return {
      ...{ as, operator: operator.purged === null ? {} : { purged: operator.purged } },
      ...(paraphrase !== '' && { paraphrase }),
      ...(isConcerned && { reason }),
      ...(isMember && { open: true as const }),
    };
  if (waits) {
    const mayVouch = isMember && author.id !== actor.userId;
    return { as, waits: mayVouch ? { vouch: { commentId: id, name: author.name } } : {} };
  }
  return {
    as,
    ...(caseId !== null && number !== null && { caseId, number }),
    ...(as === 'hidden' && isConcerned && by && { by: { id: by.id, name: by.name } }),
    ...(as === 'hidden' && isConcerned && reason !== '' && { reason }),
    ...(as === 'sealed' && { paraphrase }),
    ...(isConcerned && { open: true as const }),
  };
}
