import type { Audience } from '../audience';
import type { Person } from '../accounts';

export const anchorStates = ['exact', 'moved', 'approximate', 'ambiguous', 'orphaned', 'placed'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** Where an Annotation lies in the Revision that is shown; null positions where it lies nowhere for certain. */
export type Anchor = { revisionId: string; state: AnchorState; start: number | null; end: number | null };

export type Annotation = {
  id: string;
  clientId: string;
  textId: string;
  author: Person;
  /** A remark on the whole Text marks no words of it: its `exact` is empty and it has no Anchor. */
  about: 'passage' | 'text';
  exact: string;
  anchor: Anchor | null;
  createdAt: Date;
};

export type Thread = {
  id: string;
  audience: Audience;
  annotation: Annotation;
  /** Marked without a word, and not taken back: it stands also while nothing is said in it. */
  highlight: boolean;
  question: boolean;
  /** The reply that answers the question, while it stands. */
  answerId: string | null;
  /** Done, for now: whoever writes in it wakes it. */
  rested: { at: Date; by: Person } | null;
  /** One more with each change of the above. */
  version: number;
  createdAt: Date;
};

export type Comment = {
  id: string;
  clientId: string;
  threadId: string;
  /** What the rules ask of the Thread it stands in. */
  thread: { textId: string; audience: Audience; authorId: string };
  parentId: string | null;
  author: Person;
  body: string;
  /** From 1, one more with each edit. */
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
};

/** What a comment said before an edit. Its author may remove the words: that there was such a version stays. */
export type Wording = { version: number; body: string; createdAt: Date; removedAt: Date | null };

/** In UTF-16 code units of Markdown. */
export const maxCommentLength = 20_000;

/** Words as they are kept, on whatever machine they were typed. Postgres has no NUL in a text, and no half characters. */
export const toBody = (typed: string): string =>
  typed
    .replaceAll('\u0000', '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');
