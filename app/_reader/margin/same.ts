/** What says the same as before stays the very same, so that its card need not be drawn again. Pure. */
import type { Conversation } from './margin-state';

const areSame = (one: Conversation, other: Conversation): boolean =>
  one.thread === other.thread &&
  one.news === other.news &&
  one.folded === other.folded &&
  one.comments.length === other.comments.length &&
  one.comments.every((comment, at) => comment === other.comments[at]);

/** Remembers what it gave last. */
export function makeKeeper(): (conversations: readonly Conversation[]) => readonly Conversation[] {
  let known: ReadonlyMap<string, Conversation> = new Map();
  return (conversations) => {
    const kept = conversations.map((each) => {
      const before = known.get(each.thread.id);
      return before && areSame(each, before) ? before : each;
    });
    known = new Map(kept.map((each) => [each.thread.id, each]));
    return kept;
  };
}
