import { count } from './count';

const where = { above: ' above', here: '', below: ' below' };

/** The margin as a place: finding one's way between the words and the notes on them. */
export const margin = {
  onTheseWords: (n: number) => `${count(n, 'note', 'notes')} on these words`,
  replies: (n: number) => count(n, 'reply', 'replies'),
  /** Replies that are not shown yet, in a line. */
  fresh: (n: number) => `${n} new`,
  noteOf: (n: number, all: number) => `${n} of ${count(all, 'note', 'notes')}`,
  closeNote: 'Close this note',
  noteAt: (place: string, who: string) => `Note at ${place}, ${who}`,
  noteOnWhole: (who: string) => `Note on the whole text, ${who}`,
  noteElsewhere: (who: string) => `Note on words of another version, ${who}`,
  anotherGroup: 'Another group',
  unfinished: (n: number) => (n === 1 ? 'Go on writing' : `${n} unfinished`),
  addNote: 'Add a note',
  removeHighlight: 'Remove the highlight',
  highlightRemoved: 'The highlight is removed.',
  next: 'Next note',
  previous: 'Previous note',
  fromTop: 'from the beginning',
  fromEnd: 'from the end',
  newNotes: (n: number, at: 'above' | 'here' | 'below' | null) =>
    `${count(n, 'new note', 'new notes')}${at && at in where ? where[at] : ''}: show ${n === 1 ? 'it' : 'them'}`,
  newNotesCame: (n: number) => `${count(n, 'new note', 'new notes')}.`,
};
