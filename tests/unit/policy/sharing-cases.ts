/** Of the rules' table: one note before several groups. */
import { visitor } from '@/lib/policy/actor';
import type { Action } from '@/lib/policy/actions';
import { abe, ann, cy, fay, ghost, stranger, thread, type Case } from './cases';

const inA = thread('ann', 'A');
const annsOwn = thread('ann', null);

export const sharingCases = {
  'thread.share': [
    [ann, inA, 'yes', 'whoever began it'],
    [ann, annsOwn, 'yes', 'whoever began it for themselves'],
    [abe, inA, 'no', 'another member, who may copy the words but does not speak for their author'],
    [fay, thread('fay', 'A'), 'no', 'whoever began it before a group that they have left'],
    [stranger, inA, 'no', 'a stranger'],
    [visitor, inA, 'no', 'a visitor'],
    [ghost, inA, 'no', 'groups without an account give nothing'],
  ],
  'thread.unmark': [
    [ann, inA, 'yes', 'whoever marked it'],
    [ann, annsOwn, 'yes', 'whoever marked it for themselves'],
    [abe, inA, 'no', 'another member'],
    [fay, thread('fay', 'A'), 'no', 'whoever marked it before a group that they have left'],
    [visitor, inA, 'no', 'a visitor'],
  ],
  'thread.withdraw': [
    [ann, inA, 'yes', 'whoever began it'],
    [ann, annsOwn, 'no', 'one’s own, which nobody else has'],
    [abe, inA, 'no', 'another member'],
    [cy, thread('ben', 'B'), 'no', 'another member, of two groups'],
    [fay, thread('fay', 'A'), 'no', 'whoever began it before a group that they have left'],
    [stranger, inA, 'no', 'a stranger'],
    [visitor, inA, 'no', 'a visitor'],
    [ghost, inA, 'no', 'groups without an account give nothing'],
  ],
} as const satisfies { readonly [A in Action]?: readonly Case<A>[] };
