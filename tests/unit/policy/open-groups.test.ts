/** What it changes that a group is read by the world, or is the Commons: the same table, for the actions that all groups have. */
import { describe, expect, test } from 'vitest';
import type { Action } from '@/lib/policy/actions';
import { visitor } from '@/lib/policy/actor';
import { can } from '@/lib/policy/can';
import type { Case } from './cases';
import { abe, ann, ben, comment, commons, commonsOff, fay, group, margin, shelving } from './cases';
import { stranger, text, thread, toGroup } from './cases';

const inWorld = thread('ann', 'A', null, 'world');
const offTheShelf = thread('ann', 'A', ['ann'], 'world');
const inCommons = thread('ann', 'the-commons', null, 'site');
const keptOnly = thread('ann', 'the-commons', ['ann', 'abe'], 'closed');
const inDissolved = thread('ann', 'A', null, 'dissolved');
const keptInDissolved = thread('ann', 'A', ['ann', 'fay'], 'dissolved');
const dissolved = { ...group('A'), dissolved: true };
const purged = { ...comment('ann', thread('ann', 'A'), 'sealed'), purged: true };
const world = group('A', 'open', 'world');
const own = text('owner', { by: 'ann', on: ['A'] });

const table: { readonly [A in Action]?: readonly Case<A>[] } = {
  'group.read': [
    [visitor, world, 'yes', 'a visitor, where the world reads'],
    [fay, world, 'yes', 'a former member, where the world reads'],
    [stranger, commons, 'yes', 'whoever has an account, the Commons'],
    [visitor, commons, 'no', 'a visitor, the Commons'],
    [stranger, commonsOff, 'no', 'the Commons, switched off'],
    [stranger, group('A', 'open'), 'no', 'an open group that one is not in, and its members read'],
  ],
  'group.rename': [
    [stranger, world, 'no', 'where the world reads, a reader'],
    [stranger, commons, 'no', 'of the Commons, whose name is Catena’s'],
    [ann, dissolved, 'no', 'where it was dissolved'],
  ],
  'group.invite': [
    [stranger, world, 'no', 'where the world reads, a reader'],
    [stranger, commons, 'no', 'into the Commons, where everyone is'],
    [ann, dissolved, 'no', 'where it was dissolved'],
  ],
  'group.leave': [[stranger, commons, 'no', 'the Commons, where nobody is a member']],
  'text.shelve': [
    [ann, shelving(text('world'), 'A', 'world'), 'yes', 'what the world may read, where it reads'],
    [ann, shelving(text('site'), 'A', 'world'), 'no', 'a text of the site, where the world reads'],
    [ann, shelving(own, 'A', 'world'), 'no', 'one’s own, where the world reads'],
    [stranger, shelving(text('world'), 'A', 'world'), 'no', 'a reader'],
    [stranger, shelving(text('world'), 'the-commons', 'site'), 'no', 'the Commons has no shelf'],
  ],
  'annotation.create': [
    [ann, margin(text('world', { on: ['A'] }), toGroup('A'), 'world'), 'yes', 'a member, before the world'],
    [
      ann,
      margin(text('site', { on: ['A'] }), toGroup('A'), 'world'),
      'no',
      'before some who may not read it',
    ],
    [stranger, margin(text('world', { on: ['A'] }), toGroup('A'), 'world'), 'no', 'a reader'],
    [visitor, margin(text('world', { on: ['A'] }), toGroup('A'), 'world'), 'no', 'a visitor'],
    [stranger, margin(text('site'), toGroup('the-commons'), 'site'), 'yes', 'in the Commons'],
    [ann, margin(own, toGroup('the-commons'), 'site'), 'no', 'in the Commons, on what not everyone may read'],
    [stranger, margin(text('site'), toGroup('the-commons'), null), 'no', 'in the Commons, switched off'],
    [visitor, margin(text('world'), toGroup('the-commons'), 'site'), 'no', 'in the Commons, a visitor'],
  ],
  'shelf.arrange': [[ann, dissolved, 'no', 'where it was dissolved']],
  'comment.update': [
    [ann, comment('ann', inDissolved), 'yes', 'one’s own words, where the group was dissolved'],
    [ann, purged, 'no', 'words that whoever runs the site erased'],
  ],
  'wording.remove': [[ann, purged, 'no', 'nor what they said before']],
  'comment.react': [[abe, comment('ann', inDissolved), 'no', 'where the group was dissolved']],
  'reaction.read': [[abe, comment('ann', inDissolved), 'yes', 'what was said there, where it was dissolved']],
  'thread.read': [
    [abe, inDissolved, 'yes', 'a member, where the group was dissolved'],
    [fay, inDissolved, 'no', 'a former member, where the group was dissolved'],
    [fay, keptInDissolved, 'no', 'a former member who was in it, where the group was dissolved'],
    [visitor, inDissolved, 'no', 'a visitor, where the group was dissolved'],
    [visitor, inWorld, 'yes', 'a visitor, where the world reads'],
    [fay, inWorld, 'yes', 'a former member, where the world reads'],
    [visitor, offTheShelf, 'no', 'a visitor, once the text is off the shelf'],
    [ann, offTheShelf, 'yes', 'a member who was in it, once the text is off the shelf'],
    [ben, inCommons, 'yes', 'whoever has an account, in the Commons'],
    [visitor, inCommons, 'no', 'a visitor, in the Commons'],
    [abe, keptOnly, 'yes', 'whoever was in it, once the Commons is off'],
    [ben, keptOnly, 'no', 'whoever was not'],
    [visitor, keptOnly, 'no', 'a visitor'],
  ],
  'thread.reply': [
    [ann, inWorld, 'yes', 'a member, before the world'],
    [fay, inWorld, 'no', 'a former member, before the world'],
    [stranger, inWorld, 'no', 'a reader'],
    [visitor, inWorld, 'no', 'a visitor'],
    [ben, inCommons, 'yes', 'whoever has an account, in the Commons'],
    [visitor, inCommons, 'no', 'a visitor, in the Commons'],
    [ann, keptOnly, 'no', 'nobody, once the Commons is off'],
  ],
  'thread.highlight': [[ann, inDissolved, 'no', 'where the group was dissolved']],
  'thread.unmark': [
    [ann, inDissolved, 'yes', 'whoever marked it, where the group was dissolved'],
    [ann, inWorld, 'yes', 'whoever marked it'],
    [ann, thread('ann', null), 'yes', 'whoever marked it for themselves'],
    [abe, inWorld, 'no', 'another member'],
    [fay, thread('fay', 'A'), 'no', 'whoever marked it before a group that they have left'],
    [abe, inDissolved, 'no', 'another member, where the group was dissolved'],
    [fay, thread('fay', 'A', null, 'dissolved'), 'no', 'a former member, where it was dissolved'],
    [ann, inCommons, 'yes', 'whoever marked it in the Commons'],
    [ben, inCommons, 'no', 'another, in the Commons'],
    [visitor, inWorld, 'no', 'a visitor'],
  ],
  'thread.share': [[ann, inDissolved, 'yes', 'taken along from where it was dissolved']],
  'thread.move': [
    [ann, inDissolved, 'no', 'where the group was dissolved'],
    [ann, inCommons, 'yes', 'whoever began it in the Commons'],
    [ben, inCommons, 'no', 'another'],
    [fay, thread('fay', 'A', null, 'world'), 'no', 'a former member, where the world reads'],
  ],
  'comment.read': [
    [visitor, comment('ann', inWorld), 'yes', 'a visitor, where the world reads'],
    [visitor, comment('ann', inCommons), 'no', 'a visitor, in the Commons'],
    [ben, comment('ann', keptOnly), 'no', 'whoever was not in it, once the Commons is off'],
  ],
  'wording.read': [
    [abe, comment('ann', inWorld), 'yes', 'a member, before the world'],
    [stranger, comment('ann', inWorld), 'no', 'a reader: the world reads what stands'],
    [visitor, comment('ann', inWorld), 'no', 'a visitor'],
    [ben, comment('ann', inCommons), 'yes', 'whoever writes in the Commons too'],
    [visitor, comment('ann', inCommons), 'no', 'a visitor, in the Commons'],
  ],
};

function describeAction<A extends Action>(action: A) {
  const cases = (table[action] ?? []).map(([actor, facts, answer, why]) => ({ actor, facts, answer, why }));
  describe(action, () => {
    test.each(cases)('$answer: $why', ({ actor, facts, answer }) => {
      expect(can(actor, action, facts)).toBe(answer === 'yes');
    });
  });
}

for (const action of Object.keys(table) as Action[]) describeAction(action);
