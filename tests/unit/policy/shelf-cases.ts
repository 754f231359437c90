/** The rules about shelves, corrections and dates, as lines of the table in can.test.ts. */
import { visitor } from '@/lib/policy/actor';
import type { Action } from '@/lib/policy/actions';
import { ofCorrections } from './correction-cases';
import { abe, ann, ben, fay, ghost, group, hosted, ida, taking, text, type Case } from './cases';

const idas = text('owner', { by: 'ida' });

const word = (authorId: string, removed = false) => ({ authorId, removed, meeting: group('A') });
/** Ann keeps who is in A, and its dates. */
const annsRoster = hosted('A', 'ann');
const fromHere = { ...annsRoster, hostId: 'fay' };
const ofTheHost = [
  [ann, annsRoster, 'yes', 'the host'],
  [abe, annsRoster, 'no', 'a member, where another is host'],
  [ben, hosted('A', 'ben'), 'no', 'a host who is not in the group'],
  [fay, fromHere, 'no', 'a host who has left'],
  [visitor, annsRoster, 'no', 'a visitor, where there is a host'],
] as const;
const ofMembers: readonly Case<'plan.arrange'>[] = [
  [ann, group('A'), 'yes', 'a member'],
  [ben, group('A'), 'no', 'a member of another group'],
  [fay, group('A'), 'no', 'a former member'],
  [visitor, group('A'), 'no', 'a visitor'],
  [ghost, group('A'), 'no', 'groups without an account give nothing'],
];

export const ofShelves = {
  ...ofCorrections,
  'shelf.arrange': [
    ...ofMembers,
    [abe, annsRoster, 'yes', 'a member, where another is host: texts are everybody’s'],
  ],
  'plan.arrange': [
    ...ofMembers,
    ...ofTheHost,
    [ann, { ...group('A'), dissolved: true }, 'no', 'where it was dissolved'],
  ],
  'reading.restore': [
    [abe, taking(idas, 'A', 'abe'), 'yes', 'whoever took it off'],
    [ann, taking(idas, 'A', 'ida'), 'no', 'another member, what its owner took back'],
    [ida, taking(idas, 'A', 'ida'), 'no', 'whoever took it off, and is in the group no more'],
    [ann, taking(text('owner', { by: 'ann' }), 'A', 'abe'), 'yes', 'a member whose own it is'],
    [ann, taking(text('site'), 'A', 'abe'), 'yes', 'a member, a text of the site'],
    [ben, taking(text('site'), 'A', 'abe'), 'no', 'a member of another group'],
    [fay, taking(idas, 'A', 'fay'), 'no', 'whoever took it off and has left'],
    [visitor, taking(text('world'), 'A', 'abe'), 'no', 'a visitor'],
    [ghost, taking(text('world'), 'A', 'abe'), 'no', 'groups without an account give nothing'],
  ],
  'meeting.read': ofMembers,
  'meeting.arrange': [...ofMembers, ...ofTheHost],
  'meeting.speak': [...ofMembers, [abe, annsRoster, 'yes', 'a member, where another is host']],
  'meeting.mark': [...ofMembers, [abe, annsRoster, 'yes', 'a member, where another is host']],
  'meetingWord.read': [
    [ann, word('abe'), 'yes', 'a member'],
    [fay, word('fay'), 'yes', 'one’s own words in a group that one has left'],
    [fay, word('ann'), 'no', 'others’ words in a group that one has left'],
    [ben, word('ann'), 'no', 'a member of another group'],
    [visitor, word('ann'), 'no', 'a visitor'],
    [ghost, word('ann'), 'no', 'groups without an account give nothing'],
  ],
  'meetingWord.update': [
    [ann, word('ann'), 'yes', 'whoever wrote it'],
    [fay, word('fay'), 'yes', 'whoever wrote it, after leaving'],
    [abe, word('ann'), 'no', 'another member'],
    [ann, word('ann', true), 'no', 'what was removed'],
    [visitor, word('ann'), 'no', 'a visitor'],
  ],
  'meetingWord.restore': [
    [ann, word('ann', true), 'yes', 'whoever wrote it'],
    [ann, word('ann'), 'no', 'what stands'],
    [abe, word('ann', true), 'no', 'another member'],
    [visitor, word('ann', true), 'no', 'a visitor'],
  ],
} satisfies { [A in Action]?: readonly Case<A>[] };
