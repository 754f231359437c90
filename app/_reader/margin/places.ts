/** Where the margin's cards belong in the text, in the text's order: what layout, stepping and the strip share. */
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import type { Conversation } from './margin-state';

/** A card by its key, and the span that it wants to stand beside: "top" for the whole text, null where it has none. */
export type Place = { key: string; start: number | 'top' | null; end: number | null };

const ofConversation = ({ thread: { id, about, anchor } }: Conversation): Place => ({
  key: id,
  start: about === 'text' ? 'top' : (anchor?.start ?? null),
  end: anchor?.end ?? null,
});

/** A draft about another Revision has no place in this one. */
const ofNote = ({ id, passage, revisionId }: NoteDraft, here: string): Place => ({
  key: id,
  start: passage && revisionId !== here ? null : (passage?.start ?? 'top'),
  end: passage && revisionId === here ? passage.end : null,
});

const rank = ({ start }: Place) => (start === 'top' ? -1 : (start ?? -2));

/** What has no place in this text first, then what is said of all of it, and then by place. */
export const toPlaces = (
  conversations: readonly Conversation[],
  notes: readonly NoteDraft[] = [],
  revisionId = '',
): Place[] =>
  [...conversations.map(ofConversation), ...notes.map((note) => ofNote(note, revisionId))].sort((a, b) =>
    rank(a) === rank(b) ? 0 : rank(a) - rank(b),
  );
