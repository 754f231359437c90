import { proposalsOf, surround, type Surrounded } from '@/lib/domain/revising/proposals';
import type { Unsure } from '@/lib/domain/revising/unsure';
import { placeLabel } from '@/lib/domain/text/place-label';
import { blockAt, sliceOf } from '@/lib/domain/text/slices';
import type { Range } from '@/lib/domain/text/structure';
import type { Revision } from '@/lib/domain/text/text';
import type { AnchorState } from '@/lib/domain/threading/thread';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type PlaceView = Range & Surrounded & { label: string };
export type UnsureView = {
  threadId: string;
  groupId: string | null;
  author: { id: string; name: string };
  isMine: boolean;
  state: AnchorState;
  /** Where it last lay for sure, and in which edition. */
  last: PlaceView & { number: number };
  /** The words that were marked, where others stand there since somebody placed it. */
  quote: string;
  proposals: PlaceView[];
  /** What somebody has said about it, and may be taken back: where it was placed, if anywhere. */
  decided: { place: PlaceView | null; at: string } | null;
};

function presentPlace({ text, structure }: Revision, { start, end }: Range): PlaceView {
  const block = blockAt(structure.blocks, start);
  const label = block ? placeLabel(block.number, sliceOf(text, block)) : '';
  return { start, end, label, ...surround(text, { start, end }) };
}

/** The words in their old place, beside each place that is proposed in the new edition. */
export function presentUnsure(
  authorized: Authorized<'thread.read', Unsure>,
  { last, now, actor }: { last: Revision; now: Revision; actor: Actor },
): UnsureView {
  const { threadId, groupId, authorId, authorName, exact, state, outcome, decidedAt, ...at } =
    reveal(authorized);
  const { placedStart: start, placedEnd: end } = at;
  return {
    threadId,
    groupId,
    author: { id: authorId, name: authorName },
    isMine: authorId === actor.userId,
    state,
    last: { ...presentPlace(last, at), number: at.lastNumber },
    quote: exact,
    proposals: decidedAt ? [] : proposalsOf(outcome).map((place) => presentPlace(now, place)),
    decided: decidedAt && {
      place: start === null || end === null ? null : presentPlace(now, { start, end }),
      at: decidedAt.toISOString(),
    },
  };
}
