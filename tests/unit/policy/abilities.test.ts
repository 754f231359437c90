import { describe, expect, it, test } from 'vitest';
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import { commentAbilities, invitationAbilities, threadAbilities } from '@/lib/policy/abilities';
import { visitor } from '@/lib/policy/actor';
import { toCommentFacts, toThreadFacts } from '@/lib/policy/facts';
import { abe, ann, comment, fay, invitation, stranger, thread } from './cases';

const inA = thread('ann', 'A');
const none = {
  reply: false,
  update: false,
  remove: false,
  hide: false,
  readHistory: false,
  choose: false,
  react: false,
};
const all = {
  reply: true,
  update: true,
  remove: true,
  hide: false,
  readHistory: true,
  choose: false,
  react: false,
};

describe('the abilities that travel with a comment', () => {
  test.each([
    ['its author', ann, comment('ann', inA), all],
    [
      'another member',
      abe,
      comment('ann', inA),
      { ...none, reply: true, hide: true, flag: true, readHistory: true, react: true },
    ],
    [
      'whoever asked',
      ann,
      comment('abe', inA),
      { ...all, update: false, remove: false, choose: true, hide: true, flag: true, react: true },
    ],
    [
      'its author who has left',
      fay,
      comment('fay', inA),
      { ...none, update: true, remove: true, readHistory: true },
    ],
    ['its author, once it is removed', ann, comment('ann', inA, 'removed'), { ...none, readHistory: true }],
    [
      'another member, of folded words',
      abe,
      comment('ann', inA, 'folded'),
      { ...none, reply: true, hide: true, flag: true, readHistory: true, react: true },
    ],
    ['another member, of hidden words', abe, comment('ann', inA, 'hidden'), { ...none, hide: true }],
    ['whoever asked, of a hidden reply', ann, comment('abe', inA, 'hidden'), { ...none, hide: true }],
    ['the author of sealed words', ann, comment('ann', inA, 'sealed'), all],
    ['a stranger', stranger, comment('ann', inA), none],
    ['a visitor', visitor, comment('ann', inA), none],
  ])('are those of %s', (_, actor, facts, abilities) => {
    expect(commentAbilities(actor, facts)).toEqual(abilities);
  });
});

it('a thread’s and an invitation’s abilities are those of who looks', () => {
  expect([ann, abe, fay].map((actor) => threadAbilities(actor, inA))).toEqual([
    { reply: true, highlight: true, move: true, tend: true },
    { reply: true, highlight: false, move: false, tend: false, hide: true },
    { reply: false, highlight: false, move: false, tend: false },
  ]);
  const mine = invitation('A', 'ann');
  expect([ann, abe, fay].map((actor) => invitationAbilities(actor, mine).revoke)).toEqual([
    true,
    false,
    false,
  ]);
});

it('facts are taken from the annotation’s author and the comment’s own', () => {
  const at = new Date(0);
  const author = { id: 'ann', name: 'Ann' };
  const annotation: Thread['annotation'] = {
    id: 'n',
    clientId: 'c',
    textId: 't',
    author,
    about: 'passage',
    exact: 'x',
    anchor: null,
    createdAt: at,
  };
  const began: Thread = {
    id: 'th',
    audience: { kind: 'group', groupId: 'A' },
    keptFor: null,
    openTo: null,
    annotation,
    highlight: false,
    question: false,
    answerId: null,
    rested: null,
    tags: [],
    version: 1,
    markedFor: [],
    createdAt: at,
    also: [],
  };
  expect(toThreadFacts(began)).toEqual(inA);
  const said: Comment = {
    id: 'k',
    clientId: 'c2',
    threadId: 'th',
    thread: { textId: 't', ...inA },
    parentId: null,
    author: { id: 'abe', name: 'Abe' },
    body: '',
    version: 1,
    createdAt: at,
    editedAt: null,
    removedAt: at,
    held: null,
    noteId: null,
    reactions: {},
    reactionChanges: 0,
  };
  expect(toCommentFacts(said)).toMatchObject(comment('abe', inA, 'removed'));
});
