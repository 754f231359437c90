import { inspect } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { visitor, type Actor } from '@/lib/policy/actor';
import { authorize, Authorized, grantedWith, reveal, Unchecked } from '@/lib/policy/authorized';
import { abe, ann, comment, fay, group, invitation, shelving, stranger, text, thread } from './cases';

const secret = { words: 'between us' };
const inA = thread('ann', 'A');
const unchecked = {
  text: new Unchecked('text', secret, text('owner', { by: 'ida', on: ['A'] })),
  group: new Unchecked('group', secret, group('A')),
  invitation: new Unchecked('invitation', secret, invitation('A', 'ann')),
  thread: new Unchecked('thread', secret, inA),
  comment: new Unchecked('comment', secret, comment('ann', inA)),
  shelving: new Unchecked('shelving', secret, shelving(text('site'), 'A')),
};

function refusal(ask: () => unknown) {
  try {
    ask();
  } catch (error) {
    if (error instanceof AppError) return { ...error, message: error.message };
    throw error;
  }
  return null;
}

/** Every read and every write, of what is there and of what is not. */
const asked = {
  'a text': (as: Actor, there: boolean) => authorize(as, 'text.read', there ? unchecked.text : null),
  'a group': (as: Actor, there: boolean) => authorize(as, 'group.read', there ? unchecked.group : null),
  leaving: (as: Actor, there: boolean) => authorize(as, 'group.leave', there ? unchecked.group : null),
  inviting: (as: Actor, there: boolean) => authorize(as, 'group.invite', there ? unchecked.group : null),
  shelving: (as: Actor, there: boolean) => authorize(as, 'text.shelve', there ? unchecked.shelving : null),
  revoking: (as: Actor, there: boolean) =>
    authorize(as, 'invitation.revoke', there ? unchecked.invitation : null),
  'a thread': (as: Actor, there: boolean) => authorize(as, 'thread.read', there ? unchecked.thread : null),
  replying: (as: Actor, there: boolean) => authorize(as, 'thread.reply', there ? unchecked.thread : null),
  'a comment': (as: Actor, there: boolean) => authorize(as, 'comment.read', there ? unchecked.comment : null),
  editing: (as: Actor, there: boolean) => authorize(as, 'comment.update', there ? unchecked.comment : null),
  removing: (as: Actor, there: boolean) => authorize(as, 'comment.remove', there ? unchecked.comment : null),
  restoring: (as: Actor, there: boolean) =>
    authorize(as, 'comment.restore', there ? unchecked.comment : null),
};

describe.each(Object.entries(asked))('a refusal of %s', (_, ask) => {
  test('asks a visitor to sign in, whether the thing exists or not', () => {
    expect(refusal(() => ask(visitor, true))).toMatchObject({ code: 'unauthenticated' });
    expect(refusal(() => ask(visitor, true))).toEqual(refusal(() => ask(visitor, false)));
  });

  test.each([
    ['stranger', stranger],
    ['former member', fay],
  ])('tells a %s that there is nothing, whether the thing exists or not', (_, actor) => {
    expect(refusal(() => ask(actor, true))).toMatchObject({ code: 'not_found' });
    expect(refusal(() => ask(actor, true))).toEqual(refusal(() => ask(actor, false)));
  });
});

describe('a member who sees a thing but may not do this', () => {
  test.each([
    ['editing another’s comment', () => authorize(abe, 'comment.update', unchecked.comment)],
    ['removing another’s comment', () => authorize(abe, 'comment.remove', unchecked.comment)],
    ['restoring another’s comment', () => authorize(abe, 'comment.restore', unchecked.comment)],
    ['revoking another’s invitation', () => authorize(abe, 'invitation.revoke', unchecked.invitation)],
    ['restoring one’s own that stands', () => authorize(ann, 'comment.restore', unchecked.comment)],
  ])('is told so: %s', (_, ask) => {
    expect(refusal(ask)).toMatchObject({ code: 'forbidden' });
  });
});

describe('the proof', () => {
  const proof = authorize(ann, 'comment.read', unchecked.comment);

  it('reveals the value to whoever holds it', () => {
    expect(reveal(proof)).toBe(secret);
    expect(proof.action).toBe('comment.read');
  });

  it('holds for a part of the whole', () => {
    const part = grantedWith(authorize(ann, 'text.read', unchecked.text), { page: 1 });
    expect([part.action, reveal(part)]).toEqual(['text.read', { page: 1 }]);
  });

  it('is not made by calling its constructor, copying it or imitating it', () => {
    // @ts-expect-error The constructor is private: only authorize and grant make one.
    const made = () => new Authorized('comment.read', secret);
    expect(made).toBeTypeOf('function');
    for (const forged of [{ ...proof }, Object.create(Authorized.prototype), structuredClone({ ...proof })])
      expect(() => reveal(forged as typeof proof)).toThrow(TypeError);
  });
});

describe.each([
  ['Unchecked', unchecked.comment, ['subject']],
  ['Authorized', authorize(ann, 'comment.read', unchecked.comment), ['action']],
])('%s is opaque', (_, box: object, visible) => {
  const looks: [string, () => unknown][] = [
    ['spread', () => ({ ...box })],
    ['Object.assign', () => Object.assign({}, box)],
    ['JSON', () => JSON.stringify(box)],
    ['Object.entries', () => Object.entries(box)],
    ['getOwnPropertyDescriptors', () => Object.getOwnPropertyDescriptors(box)],
    ['structuredClone', () => structuredClone(box)],
    ['console.log', () => inspect(box, { depth: 9, showHidden: true })],
    ['a template', () => `${String(box)}`],
    ['for … in', () => Object.values(box)],
  ];
  test.each(looks)('to %s', (_, look) => {
    expect(inspect(look(), { depth: 9, showHidden: true })).not.toMatch(/between us|authorId|ann\b/);
  });

  it('has one name to look at, and no value under it', () => {
    expect(Reflect.ownKeys(box)).toEqual(visible);
  });
});
