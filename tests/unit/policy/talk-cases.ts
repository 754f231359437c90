/** Of the rules' table: what one does with a conversation besides writing in it. */
import { visitor } from '@/lib/policy/actor';
import type { Action } from '@/lib/policy/actions';
import { abe, ann, comment, cy, fay, ghost, stranger, thread, type Case } from './cases';

const inA = thread('ann', 'A');
const annsOwn = thread('ann', null);

export const talkCases = {
  'thread.tend': [
    [ann, inA, 'yes', 'whoever began it'],
    [ann, annsOwn, 'yes', 'whoever began it for themselves'],
    [abe, inA, 'no', 'another member'],
    [fay, thread('fay', 'A'), 'no', 'whoever began it before a group that they have left'],
    [stranger, inA, 'no', 'a stranger'],
    [visitor, inA, 'no', 'a visitor'],
    [ghost, inA, 'no', 'groups without an account give nothing'],
  ],
  'comment.choose': [
    [ann, comment('abe', inA), 'yes', 'whoever asked, of another’s reply'],
    [ann, comment('fay', inA), 'yes', 'whoever asked, of the reply of someone who has left'],
    [ann, comment('ann', inA), 'no', 'whoever asked, of their own words'],
    [abe, comment('abe', inA), 'no', 'whoever wrote the answer'],
    [cy, comment('abe', inA), 'no', 'another member'],
    [ann, comment('abe', inA, 'removed'), 'no', 'of what is removed'],
    [ann, comment('ann', annsOwn), 'no', 'alone, of one’s own words'],
    [fay, comment('abe', thread('fay', 'A')), 'no', 'whoever asked and has left'],
    [visitor, comment('abe', inA), 'no', 'a visitor'],
    [ghost, comment('abe', inA), 'no', 'groups without an account give nothing'],
  ],
} as const satisfies { readonly [A in Action]?: readonly Case<A>[] };
