import type { Editions, Quote } from './quotes';
import type { Random } from './random';

export type Book = { name: string; text: string; /** Of which nothing stands in this one. */ other: string };
/** `before` is null where there is no earlier edition, so that nothing can be mapped. */
export type Case = { before: string | null; after: string; quotes: Quote[] };
export type Condition = {
  name: string;
  make: (book: Book, count: number, random: Random) => Case;
};

export const caseOf = ({ before, after }: Editions, quotes: Quote[]): Case => ({
  before: before.text,
  after: after.text,
  quotes,
});
