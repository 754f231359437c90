/** What somebody looks for, and what is found. */
import type { View } from '../audience';
import type { Query } from './query';

export type Search = {
  query: Query;
  /** Of comments: who said it. */
  personId: string | null;
  /** A group’s shelf and what is said in it (within a text, beside one’s own notes); `self` is what one keeps for oneself. */
  groupId: string | null;
  textId: string | null;
  /** A tag’s name: of conversations that one reads. */
  tag: string | null;
};

/** A block of a Text that holds the words. */
export type Passage = {
  textId: string;
  title: string;
  language: string;
  /** Its id in the reader's page. */
  place: string;
  label: string;
  section: string;
  words: string;
};

/** Where a page of hits ended; made of what was shown on it. */
export type PassageCursor = { score: number; nth: number; textId: string };
export type SaidCursor = { score: number; at: string; id: string };

/** Which group a search asks about that is made in a margin: null is all that one may read there. */
export const toSearched = (view: View): string | null => (view.kind === 'group' ? view.groupId : null);
