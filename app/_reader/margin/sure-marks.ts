/**
 * The passages that lie in the text for certain: what is not sure is not painted, and says so on its card. The words are
 * compared with those on the page, since a browser that translates it, or an extension, may have put others there; once
 * for each note, and only when it is looked for.
 */
import type { Range as Span } from '@/lib/domain/text/structure';
import type { ThreadView } from '@/lib/present/thread';
import { textOf, type Positions } from '../dom/positions';
import type { Conversation } from './margin-state';
import { indexMarks, marksAt, marksWithin, type Mark } from './marks';

export type SureMarks = {
  within: (span: Span) => Mark[];
  /** The shortest first. */
  at: (offset: number) => Mark[];
  of: (key: string | null) => Mark | null;
};

const surelyThere: readonly string[] = ['exact', 'moved', 'placed'];

const toMark = ({ id, anchor, audience, example }: ThreadView): Mark | null =>
  anchor?.start != null && anchor.end !== null && surelyThere.includes(anchor.state)
    ? { key: id, own: audience.kind === 'self' && !example, start: anchor.start, end: anchor.end }
    : null;

/** Kept from one set of conversations to the next: a thread that has not changed is not compared again. */
const compared = new WeakMap<Positions, WeakMap<ThreadView, boolean>>();

export function toSureMarks(positions: Positions, conversations: readonly Conversation[]): SureMarks {
  const threads = new Map(conversations.map(({ thread }) => [thread.id, thread]));
  const known = compared.get(positions) ?? new WeakMap<ThreadView, boolean>();
  compared.set(positions, known);
  const isSure = (mark: Mark): boolean => {
    const thread = threads.get(mark.key);
    if (!thread) return false;
    const sure = known.get(thread) ?? textOf(positions, mark) === thread.quote;
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
