/** Who may correct a Text. */
import { visitor } from '@/lib/policy/actor';
import { ann, ben, correction, fay, ghost, ida, stranger, text, type Case } from './cases';

const ofIda = text('owner', { by: 'ida' });
const shelved = text('owner', { by: 'ida', on: ['A'] });
const withTheSite = text('world', { on: ['A'] });

export const ofCorrections: { readonly 'text.correct': readonly Case<'text.correct'>[] } = {
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
    [ann, correction(withTheSite, 'left'), 'yes', 'what came with the site, on their shelf'],
    [stranger, correction(text('world'), 'left'), 'no', 'what came with the site, on no shelf of theirs'],
    [ben, correction(shelved, 'left'), 'no', 'a member of another group'],
    [fay, correction(shelved, 'left'), 'no', 'who has left the group'],
    [visitor, correction(withTheSite, 'left'), 'no', 'a visitor'],
    [ghost, correction(shelved, 'left'), 'no', 'groups without an account give nothing'],
    [visitor, correction(text('owner'), 'left'), 'no', 'nobody’s import is not a visitor’s'],
  ],
};
