/** Where the margin's cards belong in the text, in the text's order: what layout, stepping and the strip share. */
import type { NoteDraft } from './drafts';
import type { Conversation } from './margin-state';

/** A card by its key, and the span that it wants to stand beside: "top" for the whole text, null where it has none. */
export type Place = { key: string; start: number | 'top' | null; end: number | null };

const ofConversation = ({ thread: { id, about, anchor } }: Conversation): Place => ({
  key: id,
  start: about === 'text' ? 'top' : (anchor?.start ?? null),
  end: anchor?.end ?? null,
});

const ofNote = ({ id, passage }: NoteDraft): Place => ({
  key: id,
  start: passage?.start ?? 'top',
  end: passage?.end ?? null,
});

const rank = ({ start }: Place) => (start === 'top' ? -1 : (start ?? Infinity));

/** What is said of the whole text first, then by place, and last what has no place in this text. */
export const toPlaces = (conversations: readonly Conversation[], notes: readonly NoteDraft[]): Place[] =>
  [...conversations.map(ofConversation), ...notes.map(ofNote)].sort((a, b) =>
    rank(a) === rank(b) ? 0 : rank(a) - rank(b),
  );
