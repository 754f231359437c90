import type { Audience } from '@/lib/domain/audience';
import { hasPlace } from '@/lib/domain/threading/certainty';
import type { AlsoBefore, Anchor, AnchorState, Thread } from '@/lib/domain/threading/thread';
import { threadAbilities, type ThreadAbilities } from '@/lib/policy/abilities';
import type { Actor } from '@/lib/policy/actor';
import { can } from '@/lib/policy/can';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { toThreadFacts } from '@/lib/policy/facts';

export type AnchorView = {
  state: AnchorState;
  /** Null where it could be at several places, or at none. */
  start: number | null;
  end: number | null;
  /** How many places it could be at, where it could be at several. */
  candidates?: number;
  /** Who placed it by hand. */
  placedBy?: { id: string; name: string };
  /** It is not sure, and its reader may say where it belongs: in the current edition, or in the earlier one that is shown. */
  mayPlace?: true | { edition: number };
};

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
  /** From before everyone could read this group: its members alone read it, until all who wrote in it agree. */
  earlier?: true;
  /** A part of the demonstration text: nobody's words, before no audience. */
  example: boolean;
  /** The words that were marked: shown wherever the place is not sure. Empty for a remark on the whole text. */
  quote: string;
  anchor: AnchorView | null;
  revisionId: string | null;
  /** Where it lies in other Revisions, where it does. */
  otherAnchors?: readonly ({ revisionId: string } & NonNullable<ThreadView['anchor']>)[];
  createdAt: string;
  /** When it was copied here from another group. */
  copiedAt?: string;
  /** Where else the same note stands, as far as one may know; absent where it does nowhere. */
  also?: readonly AlsoBefore[];
  abilities: ThreadAbilities;
};

export function presentThread(authorized: Authorized<'thread.read', Thread>, actor: Actor): ThreadView {
  const thread = reveal(authorized);
  const { id, audience, annotation, highlight, markedFor, createdAt, also } = thread;
  const isMember = audience.kind === 'group' && actor.groupIds.has(audience.groupId);
  const { anchor, author, otherAnchors = [] } = annotation;
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
    ...(isMember && thread.openTo === 'earlier' && { earlier: true as const }),
    example: false,
    quote: annotation.exact,
    anchor:
      anchor &&
      presentAnchor(anchor, (correctedById) => {
        const placing = { thread: toThreadFacts(thread), correctedById };
        return can(actor, 'note.place', placing);
      }),
    revisionId: anchor?.revisionId ?? null,
    // Of a text that they may read no longer, later editions are nothing to them.
    ...(thread.keptFor === null && otherAnchors.length > 0 && { otherAnchors }),
    createdAt: createdAt.toISOString(),
    ...(thread.copiedAt && { copiedAt: thread.copiedAt.toISOString() }),
    ...(also.length > 0 && { also }),
    abilities: threadAbilities(actor, toThreadFacts(thread)),
  };
}

/** What could be at several places is shown at none of them. */
function presentAnchor(
  { state, start, end, candidates, placedBy, correctedById, earlierEdition }: Anchor,
  mayPlace: (correctedById: string | null) => boolean,
): AnchorView {
  const isUnsure = state === 'approximate' || state === 'placed' || !hasPlace(state);
  return {
    ...(hasPlace(state) ? { state, start, end } : { state, start: null, end: null }),
    ...(candidates !== undefined && { candidates }),
    ...(placedBy && { placedBy }),
    ...(isUnsure &&
      mayPlace(correctedById ?? null) && {
        mayPlace: earlierEdition === undefined ? (true as const) : { edition: earlierEdition },
      }),
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
