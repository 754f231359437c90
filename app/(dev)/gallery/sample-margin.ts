/** Conversations to look at: two people of a group, and what becomes of their notes. */
import type { Conversation } from '@/app/_reader/margin/margin-state';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

export const [ada, ben] = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
] as const;
export const group = {
  id: 'thursday',
  name: 'Thursday group',
  memberCount: 9,
  readers: 'members',
  writes: true,
} as const;
export const revisionId = 'revision';
export const inGroup = { kind: 'group', groupId: group.id } as const;

export const thread = (more: Partial<ThreadView> = {}): ThreadView => ({
  id: 'thread',
  clientId: null,
  textId: 'text',
  audience: inGroup,
  author: ben,
  about: 'passage',
  highlight: false,
  version: 1,
  example: false,
  quote: 'the officers are elected, and can be recalled at any moment',
  anchor: { state: 'exact', start: 0, end: 58 },
  revisionId,
  createdAt: '2026-03-05T18:04:00Z',
  abilities: { reply: true, highlight: false, move: false, tend: false },
  ...more,
});

export const comment = (
  id: string,
  html: string,
  { own = false, ...more }: Partial<CommentView> & { own?: boolean } = {},
): CommentView => ({
  id,
  clientId: null,
  threadId: 'thread',
  textId: 'text',
  audience: inGroup,
  parentId: null,
  author: own ? ada : ben,
  html: `<p>${html}</p>`,
  source: null,
  version: 1,
  createdAt: '2026-03-05T18:04:00Z',
  editedAt: null,
  removed: false,
  abilities: {
    reply: true,
    update: own,
    remove: own,
    hide: false,
    readHistory: true,
    choose: false,
    react: !own,
  },
  ...more,
});

export const conversation = (
  comments: CommentView[],
  { news = 0, ...more }: Partial<ThreadView> & { news?: number } = {},
): Conversation => ({ thread: thread(more), comments, news });

/** Answers to answers, turn by turn. */
export const deep = (depth: number): CommentView[] =>
  Array.from({ length: depth }, (_, at) =>
    comment(`deep-${at}`, at % 2 ? 'And if they refuse?' : 'Then the assembly decides again.', {
      own: at % 2 === 1,
      parentId: at === 0 ? null : `deep-${at - 1}`,
    }),
  );
