import type { Audience } from '@/lib/domain/audience';
import type { AnchorState, Thread } from '@/lib/domain/threading/thread';
import { threadAbilities, type ThreadAbilities } from '@/lib/policy/abilities';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { toThreadFacts } from '@/lib/policy/facts';

export type ThreadView = {
  id: string;
  /** The annotation's, as its author's browser made it; told to its author alone. */
  clientId: string | null;
  textId: string;
  audience: Audience;
  author: { id: string; name: string };
  about: 'passage' | 'text';
  highlight: boolean;
  /** Left out, as what follows, where it is not so: most conversations are neither asked, nor answered, nor at rest. */
  question?: true;
  answerId?: string;
  rested?: { at: string; by: { id: string; name: string } };
  /** An older one never replaces a newer one. */
  version: number;
  /** A part of the demonstration text: nobody's words, before no audience. */
  example: boolean;
  /** The words that were marked: shown wherever the place is not sure. Empty for a remark on the whole text. */
  quote: string;
  anchor: { state: AnchorState; start: number | null; end: number | null } | null;
  revisionId: string | null;
  createdAt: string;
  abilities: ThreadAbilities;
};

export function presentThread(authorized: Authorized<'thread.read', Thread>, actor: Actor): ThreadView {
  const thread = reveal(authorized);
  const { id, audience, annotation, highlight, createdAt } = thread;
  const { anchor, author } = annotation;
  return {
    id,
    clientId: author.id === actor.userId ? annotation.clientId : null,
    textId: annotation.textId,
    audience,
    author,
    about: annotation.about,
    highlight,
    ...presentStanding(authorized),
    version: thread.version,
    example: false,
    quote: annotation.exact,
    anchor: anchor && { state: anchor.state, start: anchor.start, end: anchor.end },
    revisionId: anchor?.revisionId ?? null,
    createdAt: createdAt.toISOString(),
    abilities: threadAbilities(actor, toThreadFacts(thread)),
  };
}

function presentStanding(authorized: Authorized<'thread.read', Thread>) {
  const { question, answerId, rested } = reveal(authorized);
  return {
    ...(question && { question }),
    ...(question && answerId !== null && { answerId }),
    ...(rested && { rested: { at: rested.at.toISOString(), by: rested.by } }),
  };
}
