/**
 * The passages that have a place in the text: for certain, or probably, which is painted otherwise and says so on its card.
 * What could be at several places, or at none, is painted nowhere. The words are compared with those on the page, since a
 * browser that translates it, or an extension, may have put others there; once for each note, and only when it is looked
 * for. Words that were placed by hand, or are only probable, are not those of the note: there the page is asked whether
 * it holds what came with it.
 */
import type { Range as Span } from '@/lib/domain/text/structure';
import { hasPlace } from '@/lib/domain/threading/certainty';
import type { ThreadView } from '@/lib/present/thread';
import { isIntact, textOf, type Positions } from '../dom/positions';
import type { Conversation } from './margin-state';
import { indexMarks, marksAt, marksWithin, type Mark } from './marks';

export type SureMarks = {
  within: (span: Span) => Mark[];
  /** The shortest first. */
  at: (offset: number) => Mark[];
  of: (key: string | null) => Mark | null;
};

function toMark({ id, anchor, audience, example }: ThreadView): Mark | null {
  if (!anchor || anchor.start === null || anchor.end === null || !hasPlace(anchor.state)) return null;
  const { state, start, end } = anchor;
  const own = audience.kind === 'self' && !example;
  return { key: id, own, start, end, ...(state === 'approximate' && { unsure: true as const }) };
}

const isThere = (positions: Positions, { quote, anchor }: ThreadView, mark: Mark): boolean =>
  anchor?.state === 'exact' || anchor?.state === 'moved'
    ? textOf(positions, mark) === quote
    : isIntact(positions, mark);

/** Kept from one set of conversations to the next: a thread that has not changed is not compared again. */
const compared = new WeakMap<Positions, WeakMap<ThreadView, boolean>>();

export function toSureMarks(positions: Positions, conversations: readonly Conversation[]): SureMarks {
  const threads = new Map(conversations.map(({ thread }) => [thread.id, thread]));
  const known = compared.get(positions) ?? new WeakMap<ThreadView, boolean>();
  compared.set(positions, known);
  const isSure = (mark: Mark): boolean => {
    const thread = threads.get(mark.key);
    if (!thread) return false;
    const sure = known.get(thread) ?? isThere(positions, thread, mark);
    known.set(thread, sure);
    return sure;
  };
  const index = indexMarks(conversations.flatMap(({ thread }) => toMark(thread) ?? []));
  return {
    within: (span) => marksWithin(index, span).filter(isSure),
    at: (offset) => marksAt(index, offset).filter(isSure),
    of: (key) => {
      const thread = key === null ? undefined : threads.get(key);
      const mark = thread ? toMark(thread) : null;
      return mark && isSure(mark) ? mark : null;
    },
  };
}
