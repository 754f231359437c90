/** What is taken out of Catena: conversations as one may read them, apart from every format. */

import type { Person } from '../accounts';
import type { Holding } from '../governance/affairs';
import type { AnchorState } from '../threading/thread';

export type ExportedText = { id: string; title: string; authors: string[]; year: string; language: string };

/** Where a conversation begins, as it was marked. Of a text that one reads no longer there is what one marked, and no more. */
export type ExportedPlace = {
  exact: string;
  prefix: string;
  suffix: string;
  revisionId: string | null;
  /** Characters of the canonical string as the Recommendation counts them: Unicode code points. */
  position: { start: number; end: number } | null;
  label: string;
  section: string;
  /** Where the text was corrected since: how it lies in the newest edition. Null: it is being looked for. */
  now?: { revisionId: string; state: AnchorState | null; position: { start: number; end: number } | null };
};

/** What one began to correct in a text and did not publish. */
export type ExportedCorrection = {
  /** Null for a text that one reads no longer. */
  text: ExportedText | null;
  /** The edition that it is of. */
  revisionId: string;
  at: string;
  /** One's own words for its parts; of a text that one reads no longer, without what the parts are called. */
  parts: { index: number; label: string; words: string; kind: string; joins: boolean }[];
  /** Those for parts that others have corrected meanwhile. */
  remains: { label: string; words: string }[];
  file: { name: string; bytes: Uint8Array } | null;
};

export type ExportedWording = { version: number; body: string | null; at: string };

/** Of the case in which it was decided, what its tombstone says. */
export type ExportedHolding = {
  as: Holding;
  /** Left out where whoever runs the site sealed it. */
  case?: number;
  operator?: { purged?: string };
  /** Until two members vouch for its author. */
  waits?: true;
  by?: Person;
  reason?: string;
  paraphrase?: string;
};

export type ExportedComment = {
  id: string;
  parentId: string | null;
  author: { id: string; name: string };
  at: string;
  editedAt: string | null;
  /** Markdown as it was written; null for what its author removed, and for what is kept from whoever takes it along. */
  body: string | null;
  /** What its group did with the words; left out where they simply stand. */
  held?: ExportedHolding;
  /** What it said before, oldest first: of one's own comments alone. */
  earlier: ExportedWording[];
};

export type ExportedConversation = {
  id: string;
  /** Null for a text that one reads no longer. */
  text: ExportedText | null;
  /** Null: kept for oneself. A group that one has left has no name. */
  group: { id: string; name: string | null } | null;
  /** Who marked the words or began; null where one reads only one’s own words in it. */
  author: { id: string; name: string } | null;
  at: string;
  highlight: boolean;
  /** Null for a remark on the whole text, or where one may not know what it is about. */
  place: ExportedPlace | null;
  comments: ExportedComment[];
};
