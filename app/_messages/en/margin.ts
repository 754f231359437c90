import { count } from './count';

/** The margin as a place: finding one's way between the words and the notes on them. */
export const margin = {
  onTheseWords: (n: number) => `${count(n, 'note', 'notes')} on these words`,
  replies: (n: number) => count(n, 'reply', 'replies'),
};
