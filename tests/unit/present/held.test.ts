/** A comment as it is presented: what a group has hidden is given to its author alone, whatever came from the database. */
import { expect, it, test } from 'vitest';
import { holdings } from '@/lib/domain/governance/affairs';
import type { Held } from '@/lib/domain/threading/held';
import type { Comment } from '@/lib/domain/threading/thread';
import { grant } from '@/lib/policy/authorized';
import { visitor } from '@/lib/policy/actor';
import { presentComment } from '@/lib/present/comment';
import { presentExportedComment } from '@/lib/present/exported';

const at = new Date(0);
const held = (as: Held['as']): Held => ({
  ...{ as, caseId: 'k', number: 12, by: { id: 'mod', name: 'Mo' } },
  ...{ reason: 'It mocks a reader.', paraphrase: 'An address.' },
});
const comment = (changes: Partial<Comment>) =>
  grant<'comment.read', Comment>('comment.read', {
    ...{ id: 'c', clientId: 'c', threadId: 't', parentId: null, body: 'heron', version: 1, noteId: null },
    thread: {
      textId: 'x',
      audience: { kind: 'group', groupId: 'ours' },
      authorId: 'abe',
      keptFor: null,
      openTo: 'world',
    },
    author: { id: 'ann', name: 'Ann' },
    ...{ createdAt: at, editedAt: null, removedAt: null, held: null },
    ...{ reactions: { agree: ['abe'] }, reactionChanges: 3 },
    ...changes,
  });
const someone = (userId: string, ...groupIds: string[]) => ({ userId, groupIds: new Set(groupIds) });
const [ann, abe] = [someone('ann', 'ours'), someone('abe', 'ours')];

test.each(holdings)('words that are %s', (as) => {
  const given = comment({ held: held(as) });
  const words = as === 'folded' ? '<p>heron</p>' : '';
  for (const who of [abe, someone('sam'), visitor]) expect(presentComment(given, who).html).toBe(words);
  expect(presentComment(given, ann)).toMatchObject({ html: '<p>heron</p>', source: 'heron' });
  for (const who of [abe, visitor])
    expect(presentExportedComment(given, [], who).body).toBe(as === 'folded' ? 'heron' : null);
  expect(presentExportedComment(given, [], ann).body).toBe('heron');
});

test.each([
  ['folded', {}],
  ['hidden', { by: { id: 'mod', name: 'Mo' }, reason: 'It mocks a reader.' }],
  ['sealed', { paraphrase: 'An address.' }],
] as const)(
  'what stands in the place of what is %s, to whoever may open the case and to others',
  (as, told) => {
    const given = comment({ held: held(as) });
    const tombstone = { as, caseId: 'k', number: 12, ...told };
    for (const who of [ann, abe, someone('ann')])
      expect(presentComment(given, who).held).toEqual({ ...tombstone, open: true });
    // Who hid it, and why, is for those who can ask the group about it.
    const { by: _, reason: __, ...toOthers } = { by: null, reason: null, ...tombstone };
    for (const who of [someone('sam'), visitor]) expect(presentComment(given, who).held).toEqual(toOthers);
  },
);

it('of what its author took away nothing more is told', () => {
  expect(presentComment(comment({ held: held('hidden'), removedAt: at }), abe)).not.toHaveProperty('held');
});

it('what is hidden is never older to a browser than what was said to it before', () => {
  const { reactions, reactionChanges } = presentComment(comment({ held: held('hidden') }), abe);
  expect([reactions, reactionChanges]).toEqual([undefined, 3]);
  expect(presentComment(comment({ held: held('hidden') }), visitor)).not.toHaveProperty('reactionChanges');
});
