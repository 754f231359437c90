/** The rules of how one comes into a group; a part of the table of can.test.ts. */
import type { Action } from '@/lib/policy/actions';
import { visitor } from '@/lib/policy/actor';
import type { KeptFor, OpenTo } from '@/lib/domain/threading/thread';
import type { Case } from './cases';
import { abe, ann, ben, comment, commons, fay, ghost, group, request, stranger, thread } from './cases';

const open = group('A', 'open');
const asking = group('A', 'request');
const closed = group('A');
const world = group('A', 'invitation', 'world');

/** Ann's, in A, from before the world was let in; whoever wrote in it. */
const opening = (...of: (string | { openTo?: OpenTo; keptFor?: KeptFor })[]) => {
  const { openTo = 'earlier', keptFor = null } = of.find((each) => typeof each === 'object') ?? {};
  return {
    thread: thread('ann', 'A', keptFor, openTo),
    writerIds: of.filter((each) => typeof each === 'string'),
  };
};

type Joining = Extract<
  Action,
  | 'comment.hide'
  | 'thread.open'
  | 'thread.hide'
  | 'group.find'
  | 'group.join'
  | 'group.ask'
  | 'member.list'
  | `request.${string}`
>;

export const joiningTable: { readonly [A in Joining]: readonly Case<A>[] } = {
  'group.find': [
    [stranger, open, 'yes', 'an open group, with an account'],
    [stranger, asking, 'yes', 'a group where one asks, with an account'],
    [stranger, closed, 'no', 'a group by invitation'],
    [fay, closed, 'no', 'a group by invitation that one has left'],
    [visitor, open, 'no', 'an open group that its members read, without an account'],
    [visitor, asking, 'no', 'a group where one asks, without an account'],
    [visitor, world, 'yes', 'a group that the world reads'],
    [ann, closed, 'yes', 'a member'],
    [ghost, closed, 'no', 'groups without an account give nothing'],
    [stranger, commons, 'yes', 'the Commons, with an account'],
    [visitor, commons, 'no', 'the Commons, without one'],
  ],
  'group.join': [
    [stranger, open, 'yes', 'an open group'],
    [fay, open, 'yes', 'an open group that one has left'],
    [stranger, asking, 'no', 'a group where one asks'],
    [stranger, world, 'no', 'a group by invitation that the world reads'],
    [visitor, open, 'no', 'without an account'],
    [stranger, commons, 'no', 'the Commons, in which nobody is a member'],
  ],
  'group.ask': [
    [stranger, asking, 'yes', 'where one asks'],
    [fay, asking, 'yes', 'where one asks, after having left'],
    [ann, asking, 'no', 'a member'],
    [stranger, open, 'no', 'where one need not'],
    [stranger, closed, 'no', 'where one is invited'],
    [visitor, asking, 'no', 'without an account'],
  ],
  'member.list': [
    [ann, closed, 'yes', 'a member'],
    [ben, closed, 'no', 'a member of another group'],
    [stranger, open, 'no', 'who might come in'],
    [stranger, world, 'no', 'who reads with the world'],
    [visitor, world, 'no', 'a visitor who reads with the world'],
    [stranger, commons, 'no', 'nobody is told who has an account here'],
  ],
  'thread.open': [
    [abe, opening('abe'), 'yes', 'whoever wrote in it, from before its group was opened'],
    [ann, opening('ann', 'abe'), 'yes', 'whoever began it'],
    [abe, opening('ann'), 'no', 'a member who wrote nothing in it'],
    [fay, opening('fay'), 'no', 'whoever wrote in it and has left'],
    [stranger, opening('stranger'), 'no', 'a stranger'],
    [abe, opening('abe', { openTo: 'world' }), 'no', 'when all have agreed'],
    [abe, opening('abe', { openTo: null }), 'no', 'in a group that its members alone read'],
    [abe, opening('abe', { keptFor: ['abe'] }), 'no', 'on a text that left the shelf'],
    [visitor, opening('abe'), 'no', 'a visitor'],
    [ghost, opening('abe'), 'no', 'groups without an account give nothing'],
  ],
  'thread.hide': [
    [abe, thread('ann', 'A'), 'yes', 'what another began in one’s group'],
    [ann, thread('ann', 'A'), 'no', 'one’s own'],
    [stranger, thread('ann', 'A', null, 'world'), 'yes', 'what the world reads'],
    [visitor, thread('ann', 'A', null, 'world'), 'no', 'a visitor'],
    [ben, thread('ann', 'A'), 'no', 'what one may not read'],
    [fay, thread('ann', 'A'), 'no', 'in a group that one has left'],
  ],
  'comment.hide': [
    [abe, comment('ann', thread('ann', 'A')), 'yes', 'what another said in one’s group'],
    [ann, comment('ann', thread('ann', 'A')), 'no', 'one’s own words'],
    [stranger, comment('ann', thread('ann', 'A', null, 'world')), 'yes', 'what the world reads'],
    [visitor, comment('ann', thread('ann', 'A', null, 'world')), 'no', 'a visitor'],
    [ben, comment('ann', thread('ann', 'A')), 'no', 'what one may not read'],
    [fay, comment('ann', thread('ann', 'A')), 'no', 'in a group that one has left'],
  ],
  'request.read': [
    [ann, request('A', 'stranger'), 'yes', 'a member'],
    [abe, request('A', 'stranger', 'ann'), 'yes', 'a member, where another is host'],
    [stranger, request('A', 'stranger'), 'yes', 'whoever asks'],
    [fay, request('A', 'stranger'), 'no', 'a former member'],
    [ben, request('A', 'stranger'), 'no', 'a member of another group'],
    [visitor, request('A', 'stranger'), 'no', 'a visitor'],
  ],
  'request.answer': [
    [abe, request('A', 'stranger'), 'yes', 'any member'],
    [ann, request('A', 'stranger', 'ann'), 'yes', 'the host'],
    [abe, request('A', 'stranger', 'ann'), 'no', 'a member, where another is host'],
    [fay, request('A', 'stranger', 'fay'), 'no', 'a host who has left'],
    [stranger, request('A', 'stranger'), 'no', 'whoever asks'],
    [ben, request('A', 'stranger'), 'no', 'a member of another group'],
    [visitor, request('A', 'stranger'), 'no', 'a visitor'],
  ],
  'request.withdraw': [
    [stranger, request('A', 'stranger'), 'yes', 'whoever asks'],
    [ann, request('A', 'stranger'), 'no', 'a member'],
    [visitor, request('A', 'stranger'), 'no', 'a visitor'],
  ],
};
