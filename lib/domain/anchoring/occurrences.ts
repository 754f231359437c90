import type { Found } from './candidates';
import { isGraphemeBoundary } from './grapheme';
import type { QuoteSelector } from './outcome';

/** More than these need not be told apart: a person would not read through them. */
const most = 12;

/**
 * Where the very words of a quote stand: for what has hardly a letter, or nothing around it, or is too short or too long to be
 * searched for by its letters. Null if they stand in too many places to be looked at.
 */
export function occurrencesOf(
  text: string,
  { exact, prefix = '', suffix = '' }: QuoteSelector,
): Found[] | null {
  const found: Found[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (!isGraphemeBoundary(text, at) || !isGraphemeBoundary(text, end)) continue;
    if (found.length === most) return null;
    found.push({
      start: at,
      end,
      exact: 1,
      before: prefix === '' ? NaN : alike(prefix.length, (i) => prefix.at(-1 - i) === text[at - 1 - i]),
      after: suffix === '' ? NaN : alike(suffix.length, (i) => suffix[i] === text[end + i]),
      whole: true,
      likeness: 1,
    });
  }
  return found;
}

/** The share of characters that are the same, up to the first that is not. */
function alike(length: number, isSame: (i: number) => boolean): number {
  let same = 0;
  while (same < length && isSame(same)) same += 1;
  return same / length;
}

/**
 * Whether words are long enough to be theirs alone in a text of this length, if they stand in it once: so many letters occur
 * in it by chance less than once in eight times, at 1.5 bits a letter, which is what words have that many people use together.
 */
export const isTelling = (letters: number, textLength: number): boolean =>
  letters * 1.5 >= Math.log2(textLength + 1) + 3;
