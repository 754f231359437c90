/**
 * Words as search compares them: no accents, no case, ligatures in letters, and one space where anything stands that is
 * neither letter nor digit, so that a phrase is found across a line's end, a comma or a mark of emphasis. The twin of
 * fold_words in SQL; a test holds the two together, character by character.
 */

/** Marks on letters, and what has no width: a soft hyphen, the signs of direction. */
const passedOver =
  /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/g;
const between =
  /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3007-\u3020\u3030\u30fb\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufffc\ufffd]/g;
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  ħ: 'h',
  ς: 'σ',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
};

/** One character, folded: nothing for a mark, a space for what stands between words. */
const foldCharacter = (character: string): string =>
  character
    .normalize('NFKD')
    .toLowerCase()
    .replace(passedOver, '')
    .replace(/[øđłıðħςœæßþ]/g, (letter) => letters[letter] ?? letter)
    .replace(between, ' ');

export type Folded = {
  words: string;
  /** For each UTF-16 code unit of `words`, the half-open range of the source that it stands for. */
  starts: number[];
  ends: number[];
};

/** With where everything came from. O(n). */
export function foldWithPlaces(text: string): Folded {
  let words = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const folded = foldCharacter(character);
    // A mark belongs to the letter before it.
    if (folded === '' && ends.length > 0 && words.at(-1) !== ' ') ends[ends.length - 1] = at;
    for (const unit of folded.split('')) {
      if (unit === ' ' && (words === '' || words.at(-1) === ' ')) continue;
      words += unit;
      starts.push(from);
      ends.push(at);
    }
  }
  const kept = words.trimEnd().length;
  return { words: words.slice(0, kept), starts: starts.slice(0, kept), ends: ends.slice(0, kept) };
}

export const foldWords = (text: string): string => foldWithPlaces(text).words;
