/** What somebody wrote themselves, wherever it stands: all of it is theirs to find again and to take along. */
export const ownKinds = ['note', 'reply', 'highlight'] as const;
export type OwnKind = (typeof ownKinds)[number];
export const ownOrders = ['text', 'time'] as const;
export type OwnOrder = (typeof ownOrders)[number];

export type OwnFilter = {
  kind: OwnKind | null;
  textId: string | null;
  /** `self`: what one keeps for oneself. */
  groupId: string | null;
  /** A tag’s name. */
  tag: string | null;
};

export type OwnEntry = {
  /** Null for a passage that was marked without a word. */
  commentId: string | null;
  threadId: string;
  textId: string;
  groupId: string | null;
  kind: OwnKind;
  at: Date;
  /** The words that were marked; null where another marked them, in a conversation that one reads no longer. */
  quote: string | null;
  /** Where that is, in the Revision it was marked in: null for a remark on a whole text, with the quote, or with the text. */
  label: string | null;
  section: string | null;
  /** Whether one may open the conversation where it is held. */
  isOpen: boolean;
};
