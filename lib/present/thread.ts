import type { Audience } from '@/lib/domain/audience';
import type { AlsoBefore, AnchorState, Thread } from '@/lib/domain/threading/thread';
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
  tags?: { id: string; name: string }[];
  /** An older one never replaces a newer one. */
  version: number;
  /** The group's dates for which it is marked, for its members alone. */
  markedFor?: { meetingId: string; by: string }[];
  /** A part of the demonstration text: nobody's words, before no audience. */
  example: boolean;
  /** The words that were marked: shown wherever the place is not sure. Empty for a remark on the whole text. */
  quote: string;
  anchor: { state: AnchorState; start: number | null; end: number | null } | null;
  revisionId: string | null;
  createdAt: string;
  /** Where else the same note stands, as far as one may know; absent where it does nowhere. */
  also?: readonly AlsoBefore[];
  abilities: ThreadAbilities;
};

export function presentThread(authorized: Authorized<'thread.read', Thread>, actor: Actor): ThreadView {
  const thread = reveal(authorized);
  const { id, audience, annotation, highlight, markedFor, createdAt, also } = thread;
  const isMember = audience.kind === 'group' && actor.groupIds.has(audience.groupId);
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
    ...(isMember &&
      markedFor.length > 0 && { markedFor: markedFor.map(({ meetingId, by }) => ({ meetingId, by })) }),
    example: false,
    quote: annotation.exact,
    anchor: anchor && { state: anchor.state, start: anchor.start, end: anchor.end },
    revisionId: anchor?.revisionId ?? null,
    createdAt: createdAt.toISOString(),
    ...(also.length > 0 && { also }),
    abilities: threadAbilities(actor, toThreadFacts(thread)),
  };
}

function presentStanding(authorized: Authorized<'thread.read', Thread>) {
  const { question, answerId, rested, tags } = reveal(authorized);
  return {
    ...(question && { question }),
    ...(question && answerId !== null && { answerId }),
    ...(tags.length > 0 && { tags: tags.map(({ id, name }) => ({ id, name })) }),
    ...(rested && { rested: { at: rested.at.toISOString(), by: rested.by } }),
  };
}
