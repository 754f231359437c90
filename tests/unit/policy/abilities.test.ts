import { describe, expect, it, test } from 'vitest';
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import { commentAbilities, invitationAbilities, threadAbilities } from '@/lib/policy/abilities';
import { visitor } from '@/lib/policy/actor';
import { toCommentFacts, toThreadFacts } from '@/lib/policy/facts';
import { abe, ann, comment, fay, invitation, stranger, thread } from './cases';

const inA = thread('ann', 'A');
const none = { reply: false, update: false, remove: false, readHistory: false, choose: false };
const all = { reply: true, update: true, remove: true, readHistory: true, choose: false };

describe('the abilities that travel with a comment', () => {
  test.each([
    ['its author', ann, comment('ann', inA), all],
    ['another member', abe, comment('ann', inA), { ...none, reply: true, readHistory: true }],
    ['whoever asked', ann, comment('abe', inA), { ...none, reply: true, readHistory: true, choose: true }],
    ['its author who has left', fay, comment('fay', inA), { ...all, reply: false }],
    ['its author, once it is removed', ann, comment('ann', inA, 'removed'), { ...none, readHistory: true }],
    ['a stranger', stranger, comment('ann', inA), none],
    ['a visitor', visitor, comment('ann', inA), none],
  ])('are those of %s', (_, actor, facts, abilities) => {
    expect(commentAbilities(actor, facts)).toEqual(abilities);
  });
});

it('a thread’s and an invitation’s abilities are those of who looks', () => {
  expect([ann, abe, fay].map((actor) => threadAbilities(actor, inA))).toEqual([
    { reply: true, highlight: true, move: true, tend: true },
    { reply: true, highlight: false, move: false, tend: false },
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
    annotation,
    highlight: false,
    question: false,
    answerId: null,
    rested: null,
    version: 1,
    createdAt: at,
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
  };
  expect(toCommentFacts(said)).toMatchObject(comment('abe', inA, 'removed'));
});
