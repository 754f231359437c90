import type { Comment, Wording } from '@/lib/domain/threading/thread';
import { can } from '@/lib/policy/can';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { toCommentFacts } from '@/lib/policy/facts';
import type { Titles } from '@/lib/domain/markdown/link-words';
import { toShownHtml } from './comment';
import { presentPassages } from './passages';

export type WordingView = {
  version: number;
  /** Sanitised; empty once removed. */
  html: string;
  /** When these words were written. */
  createdAt: string;
  removed: boolean;
  abilities: { remove: boolean };
};

/** An earlier wording of a comment, to whoever may open its history. */
export function presentWording(
  comment: Authorized<'wording.read', Comment>,
  { version, body, createdAt, removedAt }: Wording,
  actor: Actor,
  titles: Titles,
): WordingView {
  const removed = removedAt !== null;
  return {
    version,
    html: removed ? '' : presentPassages(comment, toShownHtml(comment, { body }), titles),
    createdAt: createdAt.toISOString(),
    removed,
    abilities: { remove: !removed && can(actor, 'wording.remove', toCommentFacts(reveal(comment))) },
  };
}
