import { shorten } from './shorten';

/** How a block is called before readers: "¶ 12" where it has a number, its own first words otherwise. */
export const placeLabel = (number: string | undefined, words: string): string =>
  number ? `¶ ${number}` : shorten(words, 28);
