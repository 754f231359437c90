import { count } from './count';

/** Marking a text and writing about it, by paragraphs and sentences: in place, and on pages without script. */
export const marking = {
  here: (n: number) => (n === 0 ? 'Comment here' : `Comment here · ${count(n, 'note', 'notes')}`),
  /** Its name, for who cannot see where it stands. */
  hereAt: (here: string, place: string) => `${here}, ${place}`,
  notesHere: (n: number) => (n === 0 ? 'No notes here yet.' : `${count(n, 'note', 'notes')} here`),
  backToParagraph: 'Back to this place in the text',
  before: (place: string) => `Before it: ${place}`,
  after: (place: string) => `After it: ${place}`,
  near: 'Nearby',
  write: 'Write a note',
  whichSentences: 'Which sentences do you mean?',
  whichHint:
    'With none chosen it is the whole paragraph. What lies between two that are chosen is meant too.',
  sentence: (n: number, words: string) => `${n}. ${words}`,
  body: 'Your note',
  markOnly: 'Highlight, without a note',
  signIn: 'Sign in to write here',
  signedOut: 'You are signed out. Sign in again in another tab, then send this once more.',
  sentAlready:
    'You have sent this already, with other words in it. Send it once more, and it is another note.',
  openedSince:
    'Not posted: when you opened this page, the group’s members alone would have read this, and by now everyone would. Send it once more, and everyone reads it.',
  yourReply: 'Your reply',
  remarks: 'About the whole text',
  remarksOn: (title: string) => `About ${title}`,
  noRemarks: 'Nothing is said of the whole text yet.',
  sayOfAll: 'Say something about the whole text',
  place: 'At this place in the text',
  withoutScript: 'Each paragraph has its notes, and a place to write, at “Comment here”.',
  close: 'Close',
  wholeParagraph: 'The whole paragraph, unless you choose some of it.',
  chosen: (first: number, last: number) =>
    first === last ? `Sentence ${first} is chosen.` : `Sentences ${first} to ${last} are chosen.`,
  marked: (n: number) => `${count(n, 'sentence', 'sentences')} marked.`,
};
