/**
 * The world’s own log: what people did, noted by whoever did it (operations/), and never read back from the database.
 * Ids and words are markers (markers.ts), each made once.
 */
import type { Holding } from '@/lib/domain/governance/affairs';
import type { GroupKind, GroupReaders } from '@/lib/domain/groups/group';
import type { ReactionKind } from '@/lib/domain/threading/reactions';
import type { TextAudience } from '@/lib/domain/text/text';

export type Person = { id: string; name: string; email: string; sessionId: string };

/** `members` has those who are in it now, each since when; `former` whoever has been. The Commons has none. */
export type Group = {
  id: string;
  name: string;
  description: string;
  kind: GroupKind;
  readers: GroupReaders;
  /** When its members let the world read what is begun from then on; null: as it was founded. */
  opened: Date | null;
  /** Read by its members, and no more. */
  dissolved?: true;
  /** Somebody's own, with what they took along from another. */
  split?: true;
  members: Map<Person, Date>;
  former: Set<Person>;
  /** What was taken off its shelf and not put back, each by whom. */
  taken: Map<Text, Person>;
  sections: { id: string; name: string }[];
  /** What it was called until somebody changed it. */
  formerly?: { words: string[]; by: Person }[];
};

/** Somebody asks to be let in; `by` said yes. */
export type Request = {
  group: Group;
  who: Person;
  line: string;
  state: 'waiting' | 'withdrawn' | 'accepted';
  by: Person | null;
};

/** A date of a group, what was said of it, and the Threads that are marked for it, each by whom. */
export type Meeting = {
  id: string;
  group: Group;
  place: string;
  ledBy: Person | null;
  cancelled: boolean;
  words: MeetingWord[];
  marks: Map<Thread, Person>;
};
export type MeetingWord = { id: string; author: Person; body: string; removed: boolean };

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

/** `added`: its last words. */
export type Edition = { id: string; text: Text; why: string; added: string; isPublished: boolean };

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
  begun: Date;
  /** Of the voices, who agree to everyone reading it. */
  agree: Set<Person>;
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
  /** Its group has folded, hidden or sealed it, and says this in its place. */
  held?: { as: Holding; told: string } | undefined;
  /** By whoever runs the site, and how it was held before. */
  sealed?: { before: Comment['held'] } | undefined;
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

export type Reaction = { comment: Comment; by: Person; kind: ReactionKind };

/** What somebody is about to correct in a text of theirs: the words that they want. */
export type Correction = { author: Person; text: Text; words: string };

export type Ledger = {
  people: Person[];
  groups: Group[];
  texts: Text[];
  /** Later editions, in order. */
  editions: Edition[];
  threads: Thread[];
  comments: Comment[];
  drafts: Draft[];
  corrections: Correction[];
  moves: Move[];
  sharings: Sharing[];
  tags: Tag[];
  reactions: Reaction[];
  requests: Request[];
  meetings: Meeting[];
  /** What each person does not want before their eyes. */
  hidden: Map<Person, Set<Person | Comment>>;
  /** Which comments each person has had before their eyes. */
  seen: Map<Person, Set<Comment>>;
};

export const makeLedger = (): Ledger => ({
  people: [],
  groups: [],
  texts: [],
  editions: [],
  threads: [],
  comments: [],
  drafts: [],
  corrections: [],
  moves: [],
  sharings: [],
  tags: [],
  reactions: [],
  requests: [],
  meetings: [],
  hidden: new Map(),
  seen: new Map(),
});

/** Whether something is still said or marked in it. */
export const stands = ({ comments }: Pick<Ledger, 'comments'>, thread: Thread) =>
  thread.highlight || comments.some((each) => each.thread === thread && !each.removed);
