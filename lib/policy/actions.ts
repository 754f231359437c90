/** The closed list of what may be asked, and of which subject. No rule means no. */
import type { Audience } from '@/lib/domain/audience';
import type { Holding } from '@/lib/domain/governance/affairs';
import type { GroupKind, GroupReaders } from '@/lib/domain/groups/group';
import type { TextAudience } from '@/lib/domain/text/text';
import type { KeptFor, OpenTo } from '@/lib/domain/threading/thread';

/** The facts that a rule may look at, by noun. */
export type Subjects = {
  site: Record<string, never>;
  text: TextFacts;
  group: GroupFacts;
  invitation: { groupId: string; createdById: string; hostId: string | null };
  request: { groupId: string; userId: string; hostId: string | null };
  /** Of whoever the members excluded. `isOver`: its time has passed, or they have said that it is over. */
  exclusion: { groupId: string; userId: string; isOver: boolean };
  /** `isLeft`: nobody here brought it, or whoever did has closed their account. */
  correction: { text: TextFacts; isLeft: boolean };
  /** A correction that is not published yet. `isMakerGone`: who made it is here no more, or may not correct the text any more. */
  withdrawal: { text: TextFacts; isLeft: boolean; madeById: string | null; isMakerGone: boolean };
  /** A note's place in a Revision, and who made that. */
  placing: { thread: ThreadFacts; correctedById: string | null };
  shelving: { text: TextFacts; group: GroupFacts };
  taking: { text: TextFacts; group: GroupFacts; takenById: string };
  /** `readers`: who would read what is written there; null where the group is no more to be written in. */
  margin: { text: TextFacts; audience: Audience; readers: GroupReaders | null };
  thread: ThreadFacts;
  /** Of a conversation that the world may come to read: whoever ever wrote in it. */
  opening: { thread: ThreadFacts; writerIds: readonly string[] };
  /** `held`: folded, hidden or sealed; `purged`: its words are gone for good, by whoever runs the site. */
  comment: {
    authorId: string;
    removed: boolean;
    held: Holding | null;
    purged?: boolean;
    thread: ThreadFacts;
  };
  case: { group: GroupFacts; authorId: string };
  draft: { authorId: string };
  meeting: { groupId: string; hostId: string | null };
  meetingWord: { authorId: string; removed: boolean; meeting: { groupId: string } };
  tag: { audience: Audience; ownerId: string | null };
};
export type Subject = keyof Subjects;

export type TextFacts = {
  audience: TextAudience;
  importedById: string | null;
  shelfGroupIds: readonly string[];
};
export type GroupFacts = {
  groupId: string;
  kind: GroupKind;
  readers: GroupReaders;
  closed: boolean;
  dissolved?: boolean;
  /** Who keeps who is in it and its dates; null where every member does. */
  hostId: string | null;
};
export type ThreadFacts = { audience: Audience; authorId: string; keptFor: KeptFor; openTo: OpenTo };

export const actions = {
  'text.import': 'site',
  'text.read': 'text',
  'text.correct': 'correction',
  'correction.withdraw': 'withdrawal',
  'note.place': 'placing',
  'text.shelve': 'shelving',
  'shelf.arrange': 'group',
  'plan.arrange': 'group',
  'reading.restore': 'taking',
  'group.create': 'site',
  'group.read': 'group',
  'group.find': 'group',
  'group.join': 'group',
  'group.ask': 'group',
  'member.list': 'group',
  'group.leave': 'group',
  'group.rename': 'group',
  'group.invite': 'group',
  'affairs.read': 'group',
  'affairs.take_part': 'group',
  'case.read': 'case',
  'invitation.read': 'invitation',
  'invitation.revoke': 'invitation',
  'request.read': 'request',
  'request.answer': 'request',
  'request.withdraw': 'request',
  'exclusion.read': 'exclusion',
  'exclusion.ask': 'exclusion',
  'annotation.create': 'margin',
  'thread.read': 'thread',
  'thread.reply': 'thread',
  'thread.highlight': 'thread',
  'thread.unmark': 'thread',
  'thread.move': 'thread',
  'thread.tend': 'thread',
  'thread.hide': 'thread',
  'thread.share': 'thread',
  'thread.withdraw': 'thread',
  'thread.open': 'opening',
  'comment.read': 'comment',
  'words.read': 'comment',
  'comment.update': 'comment',
  'comment.remove': 'comment',
  'comment.restore': 'comment',
  'comment.hide': 'comment',
  'comment.flag': 'comment',
  'comment.choose': 'comment',
  'comment.react': 'comment',
  'reaction.read': 'comment',
  'tag.read': 'tag',
  'tag.rename': 'tag',
  'draft.create': 'text',
  'draft.read': 'draft',
  'draft.update': 'draft',
  'meeting.read': 'meeting',
  'meeting.arrange': 'meeting',
  'meeting.speak': 'meeting',
  'meeting.mark': 'meeting',
  'meetingWord.read': 'meetingWord',
  'meetingWord.update': 'meetingWord',
  'meetingWord.restore': 'meetingWord',
  'wording.read': 'comment',
  'wording.remove': 'comment',
} as const satisfies Record<string, Subject>;

export type Action = keyof typeof actions;
export type SubjectOf<A extends Action> = (typeof actions)[A];
export type FactsOf<A extends Action> = Subjects[SubjectOf<A>];
export type ActionOn<S extends Subject> = { [A in Action]: SubjectOf<A> extends S ? A : never }[Action];

/** What must be readable before a refusal may admit that the thing exists. */
export const readActions: Partial<Record<Subject, Action>> = {
  text: 'text.read',
  group: 'group.read',
  invitation: 'invitation.read',
  request: 'request.read',
  exclusion: 'exclusion.read',
  thread: 'thread.read',
  comment: 'comment.read',
  case: 'case.read',
  draft: 'draft.read',
  meeting: 'meeting.read',
  meetingWord: 'meetingWord.read',
  tag: 'tag.read',
};
