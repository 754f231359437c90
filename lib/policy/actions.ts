/** The closed list of what may be asked, and of which subject. No rule means no. */
import type { Audience } from '@/lib/domain/audience';
import type { TextAudience } from '@/lib/domain/text/text';

/** The facts that a rule may look at, by noun. */
export type Subjects = {
  site: Record<string, never>;
  text: TextFacts;
  group: GroupFacts;
  invitation: GroupFacts & { createdById: string };
  shelving: { text: TextFacts; group: GroupFacts };
  margin: { text: TextFacts; audience: Audience };
  thread: ThreadFacts;
  comment: { authorId: string; removed: boolean; thread: ThreadFacts };
  draft: { authorId: string };
};
export type Subject = keyof Subjects;

export type TextFacts = {
  audience: TextAudience;
  importedById: string | null;
  shelfGroupIds: readonly string[];
};
export type GroupFacts = { groupId: string };
export type ThreadFacts = { audience: Audience; authorId: string };

export const actions = {
  'text.import': 'site',
  'text.read': 'text',
  'text.shelve': 'shelving',
  'group.create': 'site',
  'group.read': 'group',
  'group.leave': 'group',
  'group.invite': 'group',
  'invitation.read': 'invitation',
  'invitation.revoke': 'invitation',
  'annotation.create': 'margin',
  'thread.read': 'thread',
  'thread.reply': 'thread',
  'thread.highlight': 'thread',
  'thread.move': 'thread',
  'thread.tend': 'thread',
  'comment.read': 'comment',
  'comment.update': 'comment',
  'comment.remove': 'comment',
  'comment.restore': 'comment',
  'comment.choose': 'comment',
  'draft.create': 'text',
  'draft.read': 'draft',
  'draft.update': 'draft',
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
  thread: 'thread.read',
  comment: 'comment.read',
  draft: 'draft.read',
};
