/** Threads and comments as a browser gets them; a test states only what it is about. */
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

const author = { id: 'ann', name: 'Ann' };
const createdAt = '2026-01-01T00:00:00.000Z';

export const makeThread = (id: string, rest: Partial<ThreadView> = {}): ThreadView => ({
  id,
  clientId: null,
  textId: 'text',
  audience: { kind: 'self' },
  author,
  about: 'passage',
  highlight: false,
  version: 1,
  example: false,
  quote: 'words',
  anchor: { state: 'exact', start: 0, end: 5 },
  revisionId: 'r1',
  createdAt,
  abilities: { reply: true, highlight: false, move: false, tend: false },
  ...rest,
});

export const makeComment = (id: string, rest: Partial<CommentView> = {}): CommentView => ({
  id,
  clientId: null,
  threadId: 't0',
  textId: 'text',
  audience: { kind: 'self' },
  parentId: null,
  author,
  html: '<p>x</p>',
  source: null,
  version: 1,
  createdAt,
  editedAt: null,
  removed: false,
  abilities: {
    reply: true,
    update: false,
    remove: false,
    hide: false,
    readHistory: true,
    choose: false,
    react: false,
  },
  ...rest,
});
