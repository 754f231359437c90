import { foldWords } from './fold';

/** What somebody typed into a search field, in UTF-16 code units. */
export const maxQueryLength = 200;
const mostTerms = 8;

export type Query = {
  /** Folded; all of them must be found. A phrase is one of them, with spaces. */
  terms: string[];
  /** All of it one after another, when there is more than one term: where it stands so, it stands first. */
  whole: string | null;
};

const phrase = /["“”„«]\s*([^"“”„«»]*)["“”«»]?/g;

/** Words, and phrases in quotes of any kind. A quote that is not closed goes to the end. Never throws. */
export function readQuery(typed: string): Query {
  const given = typed.slice(0, maxQueryLength);
  const phrases = [...given.matchAll(phrase)].map(([, words]) => words ?? '');
  const words = given.replace(phrase, ' ').split(/\s+/);
  const all = [...new Set([...phrases, ...words].map(foldWords))].filter((term) => term !== '');
  // One letter is in almost everything: beside longer words it says nothing.
  const long = all.filter((term) => term.length > 1 || term > '\u2e80');
  const terms = (long.length > 0 ? long : all).slice(0, mostTerms);
  return { terms, whole: terms.length > 1 ? foldWords(given) : null };
}
