/**
 * The world’s own log: what people did, noted by whoever did it (operations/), and never read back from the database.
 * Ids and words are markers (markers.ts), each made once.
 */
import type { ReactionKind } from '@/lib/domain/threading/reactions';
import type { TextAudience } from '@/lib/domain/text/text';

export type Person = { id: string; name: string; email: string; sessionId: string };

/** `members` has those who are in it now, each since when; `former` whoever has been. */
export type Group = { id: string; name: string; members: Map<Person, Date>; former: Set<Person> };

/** A word of the Text that stands in it once, and where. */
export type Passage = { start: number; end: number; exact: string };

/** `owner` null: the site’s. */
export type Text = {
  id: string;
  revisionId: string;
  title: string;
  owner: Person | null;
  audience: TextAudience;
  shelves: Set<Group>;
  passages: Passage[];
};

/** `group` null: its author alone. `about` null: the whole Text. */
export type Thread = {
  id: string;
  clientId: string;
  annotationId: string;
  text: Text;
  author: Person;
  group: Group | null;
  about: Passage | null;
  /** Whoever ever said or marked something in it. */
  voices: Set<Person>;
  highlight: boolean;
};

export type Comment = {
  id: string;
  clientId: string;
  thread: Thread;
  parent: Comment | null;
  author: Person;
  words: string;
  earlier: { words: string; version: number; removed: boolean }[];
  removed: boolean;
  at: Date;
  /** Who was found there by their names. */
  named?: ReadonlySet<Person> | undefined;
  /** One for all that say the same note before several audiences. */
  note?: object | undefined;
};

/** `group`: for whom it is meant; its author put that into it themselves. */
export type Draft = {
  id: string;
  author: Person;
  text: Text;
  group: Group | null;
  words: string;
  version: number;
};

export type Move = {
  clientId: string;
  from: Thread;
  to: Thread;
  highlight: boolean;
  copies: Map<Comment, Comment>;
};

/** `comments` are those that it made, or removed. */
export type Sharing = {
  clientId: string;
  thread: Thread;
  kind: 'added' | 'taken';
  highlight: boolean;
  comments: Comment[];
};

/** A group's, or (group null) somebody's own; `on` has the Threads that have it. */
export type Tag = { id: string; name: string; group: Group | null; owner: Person; on: Set<Thread> };

/** `by` leads it, and said `words` of it. */
export type GroupDate = { id: string; group: Group; by: Person; place: string; words: string };

export type Reaction = { comment: Comment; by: Person; kind: ReactionKind };

export type Ledger = {
  people: Person[];
  groups: Group[];
  texts: Text[];
  threads: Thread[];
  comments: Comment[];
  drafts: Draft[];
  moves: Move[];
  sharings: Sharing[];
  tags: Tag[];
  reactions: Reaction[];
  dates: GroupDate[];
  /** What each person does not want before their eyes. */
  hidden: Map<Person, Set<Person | Comment>>;
  /** Which comments each person has had before their eyes. */
  seen: Map<Person, Set<Comment>>;
};

export const makeLedger = (): Ledger => ({
  people: [],
  groups: [],
  texts: [],
  threads: [],
  comments: [],
  drafts: [],
  moves: [],
  sharings: [],
  tags: [],
  reactions: [],
  dates: [],
  hidden: new Map(),
  seen: new Map(),
});

/** Whether something is still said or marked in it. */
export const stands = ({ comments }: Pick<Ledger, 'comments'>, thread: Thread) =>
  thread.highlight || comments.some((each) => each.thread === thread && !each.removed);
