import type { Audience } from '../audience';
import type { Person } from '../accounts';
import type { Held } from './held';
import type { Reactions } from './reactions';
import type { Tag } from './tags';

export const anchorStates = ['exact', 'moved', 'approximate', 'ambiguous', 'orphaned', 'placed'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** Where an Annotation lies in the Revision that is shown; null positions where it lies nowhere for certain. */
export type Anchor = {
  revisionId: string;
  state: AnchorState;
  start: number | null;
  end: number | null;
  /** How many places it could be at, where it could be at several. */
  candidates?: number;
  /** Who placed it by hand. */
  placedBy?: Person;
  /** Where it is not sure, or was placed: the edition, where a later one is published. */
  earlierEdition?: number;
  /** Where it is not sure: who made the Revision, and may say where it belongs. */
  correctedById?: string;
};

export type Annotation = {
  id: string;
  clientId: string;
  textId: string;
  author: Person;
  /** A remark on the whole Text marks no words of it: its `exact` is empty and it has no Anchor. */
  about: 'passage' | 'text';
  exact: string;
  anchor: Anchor | null;
  /** Where it lies in the other Revisions, for who listens without saying which one they have open. */
  otherAnchors?: readonly Anchor[];
  createdAt: Date;
};

/**
 * Null for a conversation that its whole audience reads. When its Text was taken off the group's shelf: the people who were
 * in it, for whom it is kept to read.
 */
export type KeptFor = readonly string[] | null;

export type MarkedFor = { meetingId: string; by: string };

/**
 * Who reads a Thread besides its audience's members; `closed` is the Commons', where it is switched off. `earlier`: nobody, for
 * it is from before its group was opened to the world, and not everyone who wrote in it has agreed. `dissolved`: nobody, and
 * nobody goes on there, since its group is no more.
 */
export type OpenTo = 'site' | 'world' | 'closed' | 'earlier' | 'dissolved' | null;

export type Thread = {
  id: string;
  audience: Audience;
  keptFor: KeptFor;
  openTo: OpenTo;
  annotation: Annotation;
  /** Marked without a word, and not taken back: it stands also while nothing is said in it. */
  highlight: boolean;
  question: boolean;
  /** The reply that answers the question, while it stands. */
  answerId: string | null;
  /** Done, for now: whoever writes in it wakes it. */
  rested: { at: Date; by: Person } | null;
  /** Its audience's own. */
  tags: readonly Tag[];
  /** One more with each change of the above. */
  version: number;
  /** The dates at which somebody wants to talk about it, and who that is. */
  markedFor: readonly MarkedFor[];
  createdAt: Date;
  /** When it was copied here from another group, where what others answered stayed. */
  copiedAt?: Date | null;
  /** Where else the same note stands, as far as whoever asked may read it there. */
  also: AlsoBefore[];
};

/** Whether the world may read a conversation from before its group was opened: it may when all who wrote in it agree. */
export type Opening = { thread: Thread; writerIds: readonly string[]; agreedIds: readonly string[] };

/** Another conversation about the same note, before another audience; null is its author alone. */
export type AlsoBefore = { threadId: string; groupId: string | null };

export type Comment = {
  id: string;
  clientId: string;
  threadId: string;
  /** What the rules ask of the Thread it stands in. */
  thread: { textId: string; audience: Audience; authorId: string; keptFor: KeptFor; openTo: OpenTo };
  parentId: string | null;
  author: Person;
  body: string;
  /** From 1, one more with each edit. */
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
  /** Null for words that simply stand. What of them leaves the server is for `words.read` to say. */
  held: Held | null;
  /** One for all the comments that say the same note before several audiences. */
  noteId: string | null;
  reactions: Reactions;
  /** One more with each reaction that is given or taken back. */
  reactionChanges: number;
  /** Where anyone may come in, by an account of these days for which two have not vouched there: its links are not followed. */
  isNewHere?: boolean;
  /** Of the texts that it links to, those that whoever it was read for may read: their titles by their ids. */
  titles?: ReadonlyMap<string, string>;
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
