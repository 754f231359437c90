/** Every margin that there is, and what stands in none. */
import type { ActorName, SubjectName } from './matrix';

type Text = Extract<SubjectName, `text: ${string}`>;
type Group = Extract<SubjectName, `group: ${string}`>;

export type Margin = { text: Text; group: Group | null; all?: true };

/** Every margin that there is: a text as one reads it alone, or with a group on whose shelf it stands. */
export const margins: readonly Margin[] = [
  { text: 'text: open to the world', group: null },
  { text: 'text: open to the world', group: 'group: W, read by the world' },
  { text: 'text: open to the world', group: 'group: Z, opened to the world' },
  { text: 'text: open to the world', group: 'group: D, dissolved' },
  { text: 'text: open to the world', group: 'group: the Commons' },
  { text: 'text: of the site, on the shelves of A and B', group: null },
  { text: 'text: of the site, on the shelves of A and B', group: 'group: A' },
  { text: 'text: of the site, on the shelves of A and B', group: 'group: B' },
  { text: 'text: of the site, on the shelves of A and B', group: 'group: W, read by the world' },
  { text: 'text: of the site, on the shelves of A and B', group: 'group: Z, opened to the world' },
  { text: 'text: of the site, on the shelves of A and B', group: 'group: the Commons' },
  { text: 'text: ida’s own', group: null },
  { text: 'text: ann’s, on the shelf of A', group: null },
  { text: 'text: ann’s, on the shelf of A', group: 'group: A' },
  { text: 'text: fay’s, on the shelf of A', group: null },
  { text: 'text: fay’s, on the shelf of A', group: 'group: A' },
  { text: 'text: ann’s, taken off the shelf of A', group: null },
  { text: 'text: ann’s, taken off the shelf of A', group: 'group: A' },
  { text: 'text: nobody’s and not open', group: null },
];

/** Each text with everything on it that one may read, in whatever group: “All my margins”. */
export const allMargins: readonly Margin[] = margins
  .filter(({ group }) => group === null)
  .map(({ text, group }) => ({ text, group, all: true }));

/** What stands in no margin that its own author can open: only the stream and its author’s edits reach it. */
export const outOfReach: readonly (readonly [ActorName, SubjectName])[] = [
  ['fay', 'thread: fay’s, private, on a text she lost'],
  ['fay', 'comment: fay’s, private'],
  ['fay', 'comment: fay’s, in ann’s thread'],
  ['fay', 'comment: fay’s, in her thread in A'],
  ['fay', 'comment: fay’s, in A, removed'],
  ['fay', 'comment: fay’s, on what was taken off'],
  ['fay', 'comment: fay’s, in D'],
];

/** What is said of a text that was taken off: kept on a page of its group, and in no margin of it. */
export const keptAside: readonly SubjectName[] = [
  'thread: in A, on what was taken off',
  'comment: ann’s, on what was taken off',
  'comment: abe’s, on what was taken off',
  'comment: fay’s, on what was taken off',
];
