/** The rules as a table. Each line: who, of what, and whether they may. Read it as the specification it is. */
import { describe, expect, it, test } from 'vitest';
import { actions, type Action } from '@/lib/policy/actions';
import { visitor } from '@/lib/policy/actor';
import { can } from '@/lib/policy/can';
import { rules } from '@/lib/policy/rules';
import { abe, ann, ben, comment, cy, draft, fay, ghost, group, hosted, ida, invitation } from './cases';
import { margin, self, shelving, stranger, text, thread, toGroup, type Case } from './cases';
import { ofGoverning } from './governing-cases';
import { ofShelves } from './shelf-cases';
import { joiningTable } from './joining-table';
import { talkCases } from './talk-cases';

const [inA, inB] = [thread('ann', 'A'), thread('ben', 'B')];
/** About a text that was taken off A's shelf: Ann began it, and Fay wrote there. */
const kept = thread('ann', 'A', ['ann', 'fay']);
const annsOwn = thread('ann', null);
const shelved = text('owner', { by: 'ida', on: ['A'] });
const idas = text('owner', { by: 'ida' });
const orphan = text('owner');

const table: { readonly [A in Action]: readonly Case<A>[] } = {
  ...talkCases,
  ...ofGoverning,
  'text.import': [
    [stranger, {}, 'yes', 'whoever has an account imports'],
    [visitor, {}, 'no', 'a visitor does not'],
  ],
  'text.read': [
    [visitor, text('world'), 'yes', 'a text open to the world, without an account'],
    [stranger, text('world'), 'yes', 'a text open to the world, with an account'],
    [visitor, text('site'), 'no', 'a text of the site, without an account'],
    [stranger, text('site'), 'yes', 'a text of the site, with an account'],
    [ida, idas, 'yes', 'one’s own import'],
    [stranger, idas, 'no', 'someone else’s import'],
    [visitor, idas, 'no', 'someone’s import, without an account'],
    [visitor, orphan, 'no', 'nobody’s import is not a visitor’s'],
    [stranger, orphan, 'no', 'nobody’s import is nobody’s'],
    [ann, shelved, 'yes', 'what stands on one’s group’s shelf'],
    [ben, shelved, 'no', 'what stands on another group’s shelf'],
    [fay, shelved, 'no', 'what stands on the shelf of a group that one has left'],
    [ida, shelved, 'yes', 'one’s own import on a shelf of a group one is not in'],
    [ghost, shelved, 'no', 'groups without an account give nothing'],
    [cy, text('owner', { on: ['X', 'B'] }), 'yes', 'any one of its shelves is enough'],
  ],
  'text.shelve': [
    [ann, shelving(text('world'), 'A'), 'yes', 'a member, a text open to the world'],
    [ann, shelving(text('site'), 'A'), 'yes', 'a member, a text of the site'],
    [ann, shelving(text('owner', { by: 'ann' }), 'A'), 'yes', 'a member, their own import'],
    [ann, shelving(text('world'), 'B'), 'no', 'on another group’s shelf'],
    [stranger, shelving(text('world'), 'A'), 'no', 'on the shelf of a group that one is not in'],
    [cy, shelving(shelved, 'B'), 'no', 'a group’s text is not a member’s to carry to another group'],
    [ida, shelving(idas, 'A'), 'no', 'one’s own import on a shelf of a group one is not in'],
    [visitor, shelving(text('world'), 'A'), 'no', 'without an account'],
    [ghost, shelving(text('world'), 'A'), 'no', 'groups without an account give nothing'],
  ],
  ...ofShelves,
  'group.create': [
    [stranger, {}, 'yes', 'whoever has an account starts a group'],
    [visitor, {}, 'no', 'a visitor does not'],
  ],
  'group.read': [
    [ann, group('A'), 'yes', 'a member'],
    [ben, group('A'), 'no', 'a member of another group'],
    [fay, group('A'), 'no', 'a former member'],
    [visitor, group('A'), 'no', 'a visitor'],
    [ghost, group('A'), 'no', 'groups without an account give nothing'],
  ],
  'group.leave': [
    [ann, group('A'), 'yes', 'a member'],
    [fay, group('A'), 'no', 'a former member, twice'],
    [visitor, group('A'), 'no', 'a visitor'],
  ],
  'group.rename': [
    [ann, group('A'), 'yes', 'a member'],
    [ben, group('A'), 'no', 'a member of another group'],
    [fay, group('A'), 'no', 'a former member'],
    [visitor, group('A'), 'no', 'a visitor'],
  ],
  'group.invite': [
    [ann, group('A'), 'yes', 'a member'],
    [ben, group('A'), 'no', 'a member of another group'],
    [fay, group('A'), 'no', 'a former member'],
    [visitor, group('A'), 'no', 'a visitor'],
    [ann, hosted('A', 'ann'), 'yes', 'the host'],
    [abe, hosted('A', 'ann'), 'no', 'a member, where another is host'],
  ],
  'invitation.read': [
    [abe, invitation('A', 'ann'), 'yes', 'a member sees what another has sent'],
    [ben, invitation('A', 'ann'), 'no', 'a member of another group'],
    [fay, invitation('A', 'fay'), 'no', 'whoever made it and has left'],
    [visitor, invitation('A', 'ann'), 'no', 'a visitor'],
  ],
  'invitation.revoke': [
    [ann, invitation('A', 'ann'), 'yes', 'whoever made it'],
    [abe, invitation('A', 'ann'), 'no', 'another member'],
    [abe, invitation('A', 'ann', 'abe'), 'yes', 'the host, whoever made it'],
    [fay, invitation('A', 'ann', 'fay'), 'no', 'a host who has left'],
    [fay, invitation('A', 'fay'), 'no', 'whoever made it and has left'],
    [visitor, invitation('A', 'ann'), 'no', 'a visitor'],
  ],
  'annotation.create': [
    [stranger, margin(text('world'), self), 'yes', 'a private note on a text open to the world'],
    [stranger, margin(text('site'), self), 'yes', 'a private note on a text of the site'],
    [ida, margin(idas, self), 'yes', 'a private note on one’s own import'],
    [ann, margin(shelved, self), 'yes', 'a private note on a text of one’s group'],
    [ann, margin(shelved, toGroup('A')), 'yes', 'a note to one’s group, on a text of its shelf'],
    [
      ann,
      margin(text('world'), toGroup('A')),
      'no',
      'a note to one’s group, on a text that it does not read',
    ],
    [ann, margin(text('world', { on: ['B'] }), toGroup('A')), 'no', 'a text on another group’s shelf'],
    [ann, margin(shelved, toGroup('B')), 'no', 'a note to a group that one is not in'],
    [ida, margin(shelved, toGroup('A')), 'no', 'whoever imported it, to a group they are not in'],
    [fay, margin(shelved, toGroup('A')), 'no', 'a former member, to the group'],
    [fay, margin(shelved, self), 'no', 'a private note on a text that one no longer reads'],
    [stranger, margin(idas, self), 'no', 'a private note on a text that one does not read'],
    [visitor, margin(text('world'), self), 'no', 'a visitor, even on a text open to the world'],
    [ghost, margin(shelved, toGroup('A')), 'no', 'groups without an account give nothing'],
  ],
  'thread.read': [
    [ann, inA, 'yes', 'whoever began it'],
    [abe, inA, 'yes', 'another member'],
    [ben, inA, 'no', 'a member of another group'],
    [cy, inB, 'yes', 'a member of both groups, in the second'],
    [stranger, inA, 'no', 'a stranger'],
    [visitor, inA, 'no', 'a visitor'],
    [ghost, inA, 'no', 'groups without an account give nothing'],
    [fay, thread('fay', 'A'), 'no', 'whoever began it before a group that they have left'],
    [ann, annsOwn, 'yes', 'one’s private thread'],
    [abe, annsOwn, 'no', 'a fellow member’s private thread'],
    [visitor, annsOwn, 'no', 'someone’s private thread, without an account'],
    [ann, kept, 'yes', 'a member who was in it, off the shelf'],
    [abe, kept, 'no', 'a member who was not in it, off the shelf'],
    [fay, kept, 'no', 'a former member who was in it, off the shelf'],
    [ghost, thread('ann', 'A', []), 'no', 'groups without an account, off the shelf'],
  ],
  'thread.reply': [
    [abe, inA, 'yes', 'a member'],
    [ann, annsOwn, 'yes', 'oneself, to oneself'],
    [abe, annsOwn, 'no', 'in a fellow member’s private thread'],
    [ben, inA, 'no', 'a member of another group'],
    [fay, thread('fay', 'A'), 'no', 'a former member, in the thread that they began'],
    [visitor, inA, 'no', 'a visitor'],
    [ann, kept, 'no', 'nobody, off the shelf'],
  ],
  'thread.highlight': [
    [ann, inA, 'yes', 'whoever marked it'],
    [ann, annsOwn, 'yes', 'whoever marked it for themselves'],
    [abe, inA, 'no', 'another member'],
    [fay, thread('fay', 'A'), 'no', 'whoever marked it before a group that they have left'],
    [visitor, inA, 'no', 'a visitor'],
  ],
  'thread.move': [
    [ann, inA, 'yes', 'whoever began it'],
    [ann, annsOwn, 'yes', 'whoever began it for themselves'],
    [abe, inA, 'no', 'another member'],
    [fay, thread('fay', 'A'), 'no', 'whoever began it before a group that they have left'],
    [stranger, inA, 'no', 'a stranger'],
    [visitor, inA, 'no', 'a visitor'],
    [ann, kept, 'no', 'nobody, off the shelf'],
  ],
  'comment.read': [
    [abe, comment('ann', inA), 'yes', 'a member'],
    [abe, comment('ann', inA, 'removed'), 'yes', 'a removed one, whose place is shown'],
    [ben, comment('ann', inA), 'no', 'a member of another group'],
    [stranger, comment('ann', inA), 'no', 'a stranger'],
    [visitor, comment('ann', inA), 'no', 'a visitor'],
    [fay, comment('fay', inA), 'yes', 'one’s own words in a group that one has left'],
    [fay, comment('ann', inA), 'no', 'others’ words in a group that one has left'],
    [ann, comment('fay', kept), 'yes', 'a member who was in it, off the shelf'],
    [abe, comment('ann', kept), 'no', 'a member who was not in it, off the shelf'],
    [fay, comment('ann', kept), 'no', 'a former member who was in it, off the shelf'],
    [ann, comment('ann', annsOwn), 'yes', 'one’s own private words'],
    [abe, comment('ann', annsOwn), 'no', 'a fellow member’s private words'],
  ],
  'comment.update': [
    [ann, comment('ann', inA), 'yes', 'one’s own'],
    [fay, comment('fay', inA), 'yes', 'one’s own in a group that one has left'],
    [abe, comment('ann', inA), 'no', 'someone else’s'],
    [ann, comment('ann', inA, 'removed'), 'no', 'one’s own, once removed'],
    [visitor, comment('ann', inA), 'no', 'a visitor'],
  ],
  'comment.remove': [
    [ann, comment('ann', inA), 'yes', 'one’s own'],
    [fay, comment('fay', inA), 'yes', 'one’s own in a group that one has left'],
    [abe, comment('ann', inA), 'no', 'someone else’s'],
    [ann, comment('ann', inA, 'removed'), 'no', 'one’s own, twice'],
    [visitor, comment('ann', inA), 'no', 'a visitor'],
  ],
  'comment.restore': [
    [ann, comment('ann', inA, 'removed'), 'yes', 'one’s own, once removed'],
    [ann, comment('ann', inA), 'no', 'one’s own that stands'],
    [abe, comment('ann', inA, 'removed'), 'no', 'someone else’s'],
    [visitor, comment('ann', inA, 'removed'), 'no', 'a visitor'],
  ],
  'draft.create': [
    [abe, shelved, 'yes', 'about a text of one’s group'],
    [stranger, text('world'), 'yes', 'about a text open to the world'],
    [stranger, idas, 'no', 'about a text that one does not read'],
    [visitor, text('world'), 'no', 'a visitor'],
  ],
  'draft.read': [
    [fay, draft('fay'), 'yes', 'one’s own, whatever it is about'],
    [abe, draft('ann'), 'no', 'a fellow member’s'],
    [visitor, draft('ann'), 'no', 'a visitor'],
    [ghost, draft('ann'), 'no', 'groups without an account give nothing'],
  ],
  'draft.update': [
    [fay, draft('fay'), 'yes', 'one’s own'],
    [abe, draft('ann'), 'no', 'a fellow member’s'],
    [visitor, draft('ann'), 'no', 'a visitor'],
  ],
  ...joiningTable,
  'wording.remove': [
    [ann, comment('ann', inA), 'yes', 'one’s own'],
    [ann, comment('ann', inA, 'removed'), 'yes', 'one’s own, also once removed'],
    [fay, comment('fay', inA), 'yes', 'one’s own in a group that one has left'],
    [abe, comment('ann', inA), 'no', 'someone else’s'],
    [visitor, comment('ann', inA), 'no', 'a visitor'],
  ],
};

function describeAction<A extends Action>(action: A) {
  const cases = table[action].map(([actor, facts, answer, why]) => ({ actor, facts, answer, why }));
  describe(action, () => {
    test.each(cases)('$answer: $why', ({ actor, facts, answer }) => {
      expect(can(actor, action, facts)).toBe(answer === 'yes');
    });
    test('the table shows both answers', () => {
      expect(new Set(cases.map(({ answer }) => answer))).toEqual(new Set(['yes', 'no']));
    });
  });
}

const all = Object.keys(actions) as Action[];
for (const action of all) describeAction(action);

describe('the rules', () => {
  it('name every action and none besides', () => {
    expect(Object.keys(rules).sort()).toEqual([...all].sort());
  });

  it('never say yes for want of a condition', () => {
    const lines = Object.values(rules).flat();
    expect(lines.filter((line) => line.length === 0)).toEqual([]);
  });
});
