/** Who may correct a Text, and say where a note belongs in what was corrected. */
import { visitor } from '@/lib/policy/actor';
import {
  abe,
  ann,
  ben,
  correction,
  fay,
  ghost,
  ida,
  stranger,
  text,
  thread,
  withdrawal,
  type Case,
} from './cases';

const ofIda = text('owner', { by: 'ida' });
const shelved = text('owner', { by: 'ida', on: ['A'] });
const withTheSite = text('world', { on: ['A'] });

const placing = (of: ReturnType<typeof thread>, correctedById: string | null = 'ida') => ({
  thread: of,
  correctedById,
});
const annsOwn = thread('ann', null);
const inA = thread('ann', 'A');

export const ofCorrections: {
  readonly 'text.correct': readonly Case<'text.correct'>[];
  readonly 'correction.withdraw': readonly Case<'correction.withdraw'>[];
  readonly 'note.place': readonly Case<'note.place'>[];
} = {
  'correction.withdraw': [
    [ida, withdrawal(correction(ofIda), 'ida'), 'yes', 'whoever made it'],
    [ida, withdrawal(correction(ofIda), 'ann'), 'no', 'another’s, also of one’s own text'],
    [ida, withdrawal(correction(ofIda), 'ann', 'gone'), 'yes', 'of one’s own text, when who made it is gone'],
    [ann, withdrawal(correction(shelved, 'left'), 'ann'), 'yes', 'whoever made it, of what was left to them'],
    [
      abe,
      withdrawal(correction(shelved, 'left'), 'ann'),
      'no',
      'another who may correct, while who made it may too',
    ],
    [
      abe,
      withdrawal(correction(shelved, 'left'), 'ann', 'gone'),
      'yes',
      'another who may correct, afterwards',
    ],
    [ben, withdrawal(correction(shelved, 'left'), 'ann', 'gone'), 'no', 'a member of another group'],
    [ann, withdrawal(correction(shelved), 'ann'), 'no', 'who may not correct it any more'],
    [stranger, withdrawal(correction(withTheSite, 'left'), null, 'gone'), 'no', 'what all others read'],
    [visitor, withdrawal(correction(withTheSite, 'left'), null, 'gone'), 'no', 'a visitor'],
    [ghost, withdrawal(correction(shelved, 'left'), null), 'no', 'groups without an account give nothing'],
  ],
  'note.place': [
    [ann, placing(annsOwn), 'yes', 'whoever marked it for themselves'],
    [ann, placing(inA), 'yes', 'whoever marked it before their group'],
    [abe, placing(inA), 'no', 'another member'],
    [abe, placing(inA, 'abe'), 'yes', 'another member, who corrected the text'],
    [abe, placing(annsOwn, 'abe'), 'no', 'whoever corrected the text, of what somebody keeps to themselves'],
    [ida, placing(inA), 'no', 'whoever corrected the text, before a group that they are not in'],
    [abe, placing(thread('ann', 'A', ['ann', 'abe']), 'abe'), 'no', 'of a text that is off the shelf'],
    [fay, placing(inA, 'fay'), 'no', 'whoever corrected the text and has left the group'],
    [
      stranger,
      placing(thread('ann', 'the-commons', null, 'site'), 'stranger'),
      'yes',
      'in everyone’s margin',
    ],
    [stranger, placing(thread('ann', 'A', null, 'world'), 'stranger'), 'no', 'a group that all may read'],
    [visitor, placing(inA, null), 'no', 'a visitor, of what nobody corrected'],
    [ghost, placing(inA), 'no', 'groups without an account give nothing'],
  ],
  'text.correct': [
    [ida, correction(ofIda), 'yes', 'whoever brought it'],
    [ida, correction(shelved), 'yes', 'whoever brought it, on a shelf of a group that they are not in'],
    [ann, correction(shelved), 'no', 'a reader, while whoever brought it is here'],
    [
      ann,
      correction(shelved, 'left'),
      'yes',
      'a member of a group that reads it, when nobody answers for it',
    ],
    [
      ann,
      correction(withTheSite, 'left'),
      'no',
      'what came with the site, on their shelf: all others read it',
    ],
    [
      ann,
      correction(text('site', { by: 'ida', on: ['A'] }), 'left'),
      'no',
      'what everyone here reads, on their shelf, when whoever brought it has gone',
    ],
    [stranger, correction(text('world'), 'left'), 'no', 'what came with the site, on no shelf of theirs'],
    [ben, correction(shelved, 'left'), 'no', 'a member of another group'],
    [fay, correction(shelved, 'left'), 'no', 'who has left the group'],
    [visitor, correction(withTheSite, 'left'), 'no', 'a visitor'],
    [ghost, correction(shelved, 'left'), 'no', 'groups without an account give nothing'],
    [visitor, correction(text('owner'), 'left'), 'no', 'nobody’s import is not a visitor’s'],
  ],
};
