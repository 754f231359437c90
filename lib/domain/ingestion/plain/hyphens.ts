/**
 * Words broken over two lines. A hyphen at the end of a line may be the compositor's ("Op-" + "position") or the
 * word's own ("working-" + "class"): the same text usually tells, since it has the word elsewhere in one piece.
 */

import type { Line } from '@/lib/domain/ingestion/plain/lines';

export type Hyphens = {
  /** Whether the two halves keep their hyphen, and whether that is only a guess. */
  keepsHyphen(first: string, second: string): { keep: boolean; unsure: boolean };
};

/** First parts that are words of their own or are usually written with a hyphen, and are rarely a mere syllable. */
const ofCompounds = new Set(
  `self non anti quasi pseudo semi neo ultra well ill so half by one two three four five six seven eight nine ten twenty thirty
  forty fifty sixty seventy eighty ninety first second third working middle ruling upper lower petty narrow broad deep high low
  long short left right far full all cross great socio politico economico military world old new large small free hard class state
  post co bourgeois counter inter vice`.split(/\s+/),
);

/** First parts that are as a rule joined without a hyphen. */
const ofSolidWords = new Set(
  'ex in un re de dis con com pre pro per sub im ad en for over under out up be mis trans fore back'.split(
    ' ',
  ),
);

const word = /\p{L}+(?:['’]\p{L}+)*(?:-\p{L}+(?:['’]\p{L}+)*)*/gu;
const brokenEnd = /\p{L}[\p{L}’']*[-‐]$/u;

/** Learns a text's words from the lines in which they are whole. */
export function learnHyphens(lines: readonly Line[]): Hyphens {
  const known = new Set<string>();
  let ends = 0;
  let full = 0;
  let previousEndsBroken = false;
  for (const { text } of lines) {
    if (text === '') continue;
    const words = text.match(word) ?? [];
    const endsBroken = brokenEnd.test(text.slice(-60));
    words.forEach((whole, index) => {
      if ((index === 0 && previousEndsBroken) || (index === words.length - 1 && endsBroken)) return;
      known.add(whole.toLowerCase());
    });
    previousEndsBroken = endsBroken;
    full++;
    if (endsBroken) ends++;
  }
  const isKnown = (text: string) => forms(text).some((form) => known.has(form));
  // A long text with hardly a hyphen at its line ends was not hyphenated: those that are there are the words' own.
  const isHyphenated = full < 100 || ends / full > 0.015;
  return { keepsHyphen: (first, second) => decide(first.toLowerCase(), second, isKnown, isHyphenated) };
}

function decide(
  first: string,
  secondAsWritten: string,
  isKnown: (text: string) => boolean,
  isHyphenated: boolean,
) {
  const second = secondAsWritten.toLowerCase();
  const sure = (keep: boolean) => ({ keep, unsure: false });
  const guess = (keep: boolean) => ({ keep, unsure: true });
  const last = first.split('-').at(-1) ?? first;
  if (isKnown(`${first}-${second}`) || isKnown(`${last}-${second}`)) return sure(true);
  if (isKnown(first + second) || isKnown(last + second)) return sure(false);
  if (/^\p{Lu}/u.test(secondAsWritten)) return sure(true);
  if (ofCompounds.has(last) && (isKnown(second) || second.length >= 5))
    return isKnown(second) ? sure(true) : guess(true);
  if (!isHyphenated) return guess(true);
  if (ofSolidWords.has(last)) return isKnown(second) ? guess(false) : sure(false);
  if (isKnown(last) && isKnown(second) && last.length >= 3 && second.length >= 3) return guess(true);
  return isKnown(second) && second.length >= 4 ? guess(false) : sure(false);
}

/** A word, its possessive's owner, its plural and its singular. */
function forms(text: string): string[] {
  const bare = text.replace(/['’]s?$/, '');
  return [text, bare, `${bare}s`, bare.replace(/s$/, '')];
}
