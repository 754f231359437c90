/** Who takes part in what a group decides; a part of the table of can.test.ts. */
import { visitor } from '@/lib/policy/actor';
import { abe, ann, ben, comment, commons, commonsOff, fay, ghost, group } from './cases';
import { stranger, thread, type Case } from './cases';

const [closed, world] = [group('A'), group('A', 'open', 'world')];
const aboutAnn = { group: closed, authorId: 'ann' };
const aboutFay = { group: closed, authorId: 'fay' };
const inCommons = { group: commons, authorId: 'ann' };
const said = comment('ann', thread('ann', 'the-commons', null, 'site'));
const excludedFay = (isOver: boolean) => ({ groupId: 'A', userId: 'fay', isOver });
const anns = comment('ann', thread('ann', 'A'));

type Governing =
  'affairs.read' | 'affairs.take_part' | 'case.read' | 'comment.flag' | `exclusion.${'read' | 'ask'}`;
const ofMembers = [
  [ann, closed, 'yes', 'a member'],
  [fay, closed, 'no', 'a former member'],
  [ben, closed, 'no', 'a member of another group'],
  [stranger, world, 'no', 'a stranger, of a group that the world reads'],
  [visitor, world, 'no', 'a visitor'],
  [ghost, closed, 'no', 'groups without an account give nothing'],
  [stranger, commons, 'yes', 'everyone here, of the Commons'],
  [visitor, commons, 'no', 'a visitor, of the Commons'],
  [stranger, commonsOff, 'no', 'anybody, of the Commons that is switched off'],
] as const;

const gone = { ...group('A'), dissolved: true };
const inGone = comment('ann', thread('ann', 'A', null, 'dissolved'));

export const ofGoverning: { readonly [A in Governing]: readonly Case<A>[] } = {
  'affairs.read': ofMembers,
  'affairs.take_part': [...ofMembers, [ann, gone, 'no', 'where the group was dissolved']],
  'case.read': [
    [abe, aboutAnn, 'yes', 'a member'],
    [fay, aboutFay, 'yes', 'whose words it is about, also when they have left'],
    [fay, aboutAnn, 'no', 'a former member, about another’s words'],
    [ben, aboutAnn, 'no', 'a member of another group'],
    [visitor, aboutAnn, 'no', 'a visitor'],
    [stranger, inCommons, 'yes', 'everyone here, in the Commons'],
    [visitor, inCommons, 'no', 'a visitor, in the Commons'],
    [stranger, { ...inCommons, group: commonsOff }, 'no', 'others, when the Commons is switched off'],
    [ann, { ...inCommons, group: commonsOff }, 'yes', 'whose words it is about, also then'],
  ],
  'exclusion.read': [
    [fay, excludedFay(false), 'yes', 'whom the members excluded'],
    [abe, excludedFay(false), 'no', 'another: members see it among the group’s affairs'],
    [stranger, excludedFay(false), 'no', 'a stranger'],
    [ann, { ...excludedFay(true), userId: 'ann' }, 'no', 'who is back'],
    [visitor, excludedFay(true), 'no', 'a visitor'],
  ],
  'exclusion.ask': [
    [fay, excludedFay(true), 'yes', 'when its time has passed'],
    [fay, excludedFay(false), 'no', 'before'],
    [stranger, excludedFay(true), 'no', 'whoever was not excluded'],
    [ann, { ...excludedFay(true), userId: 'ann' }, 'no', 'who is back'],
    [visitor, excludedFay(true), 'no', 'a visitor'],
  ],
  'comment.flag': [
    [abe, anns, 'yes', 'what another said in one’s group'],
    [ann, anns, 'no', 'one’s own words'],
    [abe, inGone, 'no', 'where the group was dissolved'],
    [abe, comment('ann', thread('ann', 'A'), 'removed'), 'no', 'what is removed'],
    [abe, comment('ann', thread('ann', 'A', ['ann', 'abe'])), 'no', 'on a text that left the shelf'],
    [fay, anns, 'no', 'in a group that one has left'],
    [stranger, comment('ann', thread('ann', 'A', null, 'world')), 'no', 'who reads it and is no member'],
    [visitor, comment('ann', thread('ann', 'A', null, 'world')), 'no', 'a visitor'],
    [abe, comment('ann', thread('ann', 'A'), 'hidden'), 'yes', 'hidden words, which may hold an address'],
    [abe, comment('ann', thread('ann', 'A'), 'sealed'), 'no', 'sealed words'],
    [stranger, said, 'yes', 'what another said in the Commons'],
    [ann, said, 'no', 'one’s own words in the Commons'],
    [visitor, said, 'no', 'in the Commons, a visitor'],
    [
      abe,
      comment('ann', thread('ann', 'the-commons', ['abe'], 'closed')),
      'no',
      'when the Commons is switched off',
    ],
    [ann, comment('abe', thread('ann', null)), 'no', 'what is before nobody else'],
  ],
};
