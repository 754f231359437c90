import { count } from './count';

const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** How sure it is where a note belongs, after a text was corrected. */
export const certainty = {
  approximate: 'Probably here',
  /** Before the name of the place. */
  probably: (place: string) => `Probably here: ${place}`,
  ambiguous: (places?: number) => `Could be one of ${numbers[places ?? 0] || (places ?? 'several')} places`,
  orphaned: 'These words are no longer in the text',
  elsewhere: 'These words stand in another version of the text',
  placed: (name?: string) => (name === undefined ? 'Placed here by hand' : `Placed here by ${name}`),
  /** In a line of a crowd: a part of the words above, as they stand there. */
  short: {
    approximate: 'Probably here',
    ambiguous: (places?: number) => `One of ${numbers[places ?? 0] || (places ?? 'several')} places`,
    orphaned: 'No longer in the text',
    elsewhere: 'In another version',
    placed: 'Placed here',
  },
  /** Above those that stand at no place. */
  unplaced: (n: number) => `${count(n, 'note', 'notes')} without a sure place`,
  unplacedHint: (n: number): string =>
    n === 1
      ? 'The words it is about were changed. It shows those that it was made on.'
      : 'The words they are about were changed. Each shows those that it was made on.',
  goThrough: (n: number): string => (n === 1 ? 'Go to it' : 'Go to the first'),
  decide: 'Say where it belongs',
  madeOn: 'Made on these words:',
  allWords: 'Show all these words',
  fewerWords: 'Show fewer words',
  /** What the sheet and lists call such a note. */
  noteUnsure: (state: string, who: string) => `Note: ${state}, ${who}`,
  /** The line that stands for the rest of a crowd of notes. */
  more: (n: number) => count(n, 'more note', 'more notes'),
  fewer: 'Show fewer notes',
  at: (place: string) => `at ${place}`,
};
