/** Of the rules' table: what one does with a conversation besides writing in it. */
import { visitor } from '@/lib/policy/actor';
import type { Action } from '@/lib/policy/actions';
import { abe, ann, ben, comment, cy, fay, ghost, stranger, tag, thread, type Case } from './cases';
import { sharingCases } from './sharing-cases';

const inA = thread('ann', 'A');
const kept = thread('ann', 'A', ['ann']);
const annsOwn = thread('ann', null);

export const talkCases = {
  ...sharingCases,
  'thread.tend': [
    [ann, inA, 'yes', 'whoever began it'],
    [ann, annsOwn, 'yes', 'whoever began it for themselves'],
    [abe, inA, 'no', 'another member'],
    [ann, kept, 'no', 'whoever began it, off the shelf'],
    [fay, thread('fay', 'A'), 'no', 'whoever began it before a group that they have left'],
    [stranger, inA, 'no', 'a stranger'],
    [visitor, inA, 'no', 'a visitor'],
    [ghost, inA, 'no', 'groups without an account give nothing'],
  ],
  'comment.choose': [
    [ann, comment('abe', inA), 'yes', 'whoever asked, of another’s reply'],
    [ann, comment('fay', inA), 'yes', 'whoever asked, of the reply of someone who has left'],
    [ann, comment('ann', inA), 'no', 'whoever asked, of their own words'],
    [ann, comment('abe', kept), 'no', 'whoever asked, off the shelf'],
    [abe, comment('abe', inA), 'no', 'whoever wrote the answer'],
    [cy, comment('abe', inA), 'no', 'another member'],
    [ann, comment('abe', inA, 'removed'), 'no', 'of what is removed'],
    [ann, comment('ann', annsOwn), 'no', 'alone, of one’s own words'],
    [fay, comment('abe', thread('fay', 'A')), 'no', 'whoever asked and has left'],
    [visitor, comment('abe', inA), 'no', 'a visitor'],
    [ghost, comment('abe', inA), 'no', 'groups without an account give nothing'],
  ],
  'comment.react': [
    [abe, comment('ann', inA), 'yes', 'a member, to another’s words'],
    [ann, comment('fay', inA), 'yes', 'to the words of someone who has left'],
    [abe, comment('ann', { ...inA, keptFor: ['ann', 'abe'] }), 'no', 'about a text that is off the shelf'],
    [abe, comment('abe', inA), 'no', 'to one’s own words'],
    [abe, comment('ann', inA, 'removed'), 'no', 'to what is removed'],
    [fay, comment('ann', inA), 'no', 'in a group that one has left'],
    [ann, comment('ann', annsOwn), 'no', 'alone, to oneself'],
    [stranger, comment('ann', inA), 'no', 'a stranger'],
    [visitor, comment('ann', inA), 'no', 'a visitor'],
    [ghost, comment('ann', inA), 'no', 'groups without an account give nothing'],
  ],
  'reaction.read': [
    [ann, comment('ann', inA), 'yes', 'a member, of their own words'],
    [abe, comment('ann', inA), 'yes', 'a member, of another’s words'],
    [abe, comment('ann', inA, 'removed'), 'no', 'of what is removed'],
    [fay, comment('fay', inA), 'no', 'of one’s own words in a group that one has left'],
    [abe, comment('ann', annsOwn), 'no', 'of a fellow member’s private words'],
    [stranger, comment('ann', inA), 'no', 'a stranger'],
    [visitor, comment('ann', inA), 'no', 'a visitor'],
    [ghost, comment('ann', inA), 'no', 'groups without an account give nothing'],
  ],
  'tag.read': [
    [abe, tag('A'), 'yes', 'a member, of their group’s'],
    [ben, tag('A'), 'no', 'a member of another group'],
    [fay, tag('A'), 'no', 'a former member'],
    [ann, tag(null, 'ann'), 'yes', 'one’s own'],
    [abe, tag(null, 'ann'), 'no', 'a fellow member’s own'],
    [visitor, tag('A'), 'no', 'a visitor'],
    [ghost, tag('A'), 'no', 'groups without an account give nothing'],
  ],
  'tag.rename': [
    [abe, tag('A'), 'yes', 'any member'],
    [ben, tag('A'), 'no', 'a member of another group'],
    [fay, tag('A'), 'no', 'a former member'],
    [ann, tag(null, 'ann'), 'yes', 'one’s own'],
    [abe, tag(null, 'ann'), 'no', 'a fellow member’s own'],
    [visitor, tag('A'), 'no', 'a visitor'],
  ],
} as const satisfies { readonly [A in Action]?: readonly Case<A>[] };
