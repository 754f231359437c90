import { count } from './count';

const notes = (n: number) => count(n, 'note', 'notes');

/** What a correction of a text does to the notes in it, and where a person says what is not sure. */
export const revising = {
  reportTitle: (edition: number) => `Your notes in edition ${edition}`,
  reportOf:
    'This counts the notes that you can read: yours, and those of your groups. Others’ notes are counted for them.',
  preparing: 'This edition is being made ready',
  preparingAbout: 'Every note is being looked for in it. It can be read when all have been.',
  progress: (done: number, total: number) =>
    total === 0
      ? 'None of the notes that you can read are on passages.'
      : `${done} of ${notes(total)} looked for.`,
  reload: 'See how far it is',
  ready: 'This edition can be read.',
  noNotes: 'There are no notes on passages that you can read.',
  states: {
    exact: 'where they were, on the same words',
    moved: 'on the same words, which stand elsewhere now',
    placed: 'placed by hand',
    approximate: 'probably here: the words were changed',
    ambiguous: 'could be one of several places',
    orphaned: 'these words are no longer in the text',
    left: 'left without a place, by hand',
  },
  stateOf: 'What became of them',
  howMany: 'Notes',
  read: 'Read the text',
  toQueue: (n: number) => `Say where ${notes(n)} belong${n === 1 ? 's' : ''}`,
  unsureTitle: 'Notes that need a place',
  unsureAbout:
    'The text was corrected, and it is not sure where these notes belong now. None of them is shown on words that it was not made on.',
  noneUnsure: 'No note waits for you to say where it belongs.',
  waiting: (n: number, title: string) => `${notes(n)} in “${title}” ${n === 1 ? 'needs' : 'need'} a place.`,
  noteOf: (name: string) => `A note by ${name}`,
  noteOfMine: 'A note of yours',
  itsWords: 'The words that were marked',
  oldPlace: (edition: number, label: string) => `Before, in edition ${edition}, ${label}`,
  newPlace: (edition: number, label: string) => `Now, in edition ${edition}, ${label}`,
  saysOf: {
    approximate: 'Probably here: the words were changed.',
    ambiguous: (n: number) => `Could be one of ${count(n, 'place', 'places')}.`,
    orphaned: 'These words are no longer in the text.',
  },
  accept: 'It belongs here',
  byHand: 'Choose the place',
  leave: 'It has no place any more',
  placed: 'Placed. Everyone who reads the note finds it there.',
  left: 'Left without a place. The note stays, with the words that were marked.',
  undo: 'Undo',
  undone: 'Taken back. It waits for its place again.',
  backToQueue: 'All notes that need a place',
  placeTitle: 'Choose the place',
  paragraphNumber: 'Paragraph',
  paragraphHint: 'Its number, as it stands beside the text.',
  showParagraph: 'Show it',
  noParagraph: 'There is no paragraph of this number.',
  sentences: 'Which sentences?',
  sentencesHint: 'None chosen is the whole paragraph.',
  onlyWords: 'Only these words of it',
  onlyWordsHint: 'Leave it empty for whole sentences.',
  wordsNotThere: 'These words are not in the paragraph, or more than once.',
  placeHere: 'Place it here',
  before: (label: string) => `Before: ${label}`,
  after: (label: string) => `After: ${label}`,
  near: 'Other paragraphs',
  earlier: 'Earlier ones',
  more: 'More',
  corrected: 'The text was corrected',
  correctedAbout: 'What you have open stays as it is.',
  openNew: 'Read the new edition',
};
