import { describeRange, type QuoteSelector } from '@/lib/domain/anchoring';
import type { Edited, Range } from './edited';
import { placeOf } from './place';
import type { Random } from './random';

/** A passage of the text before, what is kept of it, and where it is in the text after: null where it is gone. */
export type Quote = { selector: QuoteSelector; before: Range; truth: Range | null };
/** `from` is the text of which both were made. */
export type Editions = { from: string; before: Edited; after: Edited };
export type Lengths = readonly [number, number];

export const usualLengths: Lengths = [20, 300];

const edgeOfWord = /[\p{L}\p{N}\p{M}]/u;
const space = /\s/;

/** A passage as people select them: whole words, three times in four without the punctuation about them. */
export function passageIn(
  text: string,
  random: Random,
  [least, most]: Lengths,
  within?: Range,
): Range | null {
  const { start: first, end: last } = within ?? { start: 0, end: text.length };
  const wanted = random.between(least, most);
  let start = random.between(first, Math.max(first, last - least));
  for (let i = 0; i < 40 && start > first && !space.test(text.charAt(start - 1)); i++) start++;
  while (start < last && space.test(text.charAt(start))) start++;
  let end = Math.min(last, start + wanted);
  for (let i = 0; i < 40 && end < last && !space.test(text.charAt(end)); i++) end++;
  while (end > start && space.test(text.charAt(end - 1))) end--;
  if (random.chance(0.75)) {
    while (start < end && !edgeOfWord.test(wholeAt(text, start))) start++;
    while (end > start && !edgeOfWord.test(wholeBefore(text, end))) end--;
  }
  return end - start < least || end - start > most || start < first || end > last ? null : { start, end };
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** Emoji and what joins them are kept: cutting within one would be no selection that a person can make. */
const wholeAt = (text: string, at: number) => (text.charCodeAt(at) > 0x2100 ? 'a' : text.charAt(at));
const wholeBefore = (text: string, at: number) =>
  text.charCodeAt(at - 1) > 0x2100 ? 'a' : text.charAt(at - 1);

/** The quote of a passage of `from`; null where the place of its words cannot be said, before or after. */
export function quoteOf({ from, before, after }: Editions, passage: Range): Quote | null {
  if (isLow(from, passage.start) || isLow(from, passage.end)) return null;
  const was = placeOf(before, from, passage);
  const is = placeOf(after, from, passage);
  if (typeof was === 'string' || is === 'undecided') return null;
  const { start, end, ...selector } = describeRange(before.text, was.start, was.end);
  if (start !== was.start || end !== was.end) return null;
  return { selector, before: was, truth: is === 'gone' ? null : is };
}

/** Quotes from all over the text; `keep` may ask for more (half of them gone, say). Fewer where there are no more. */
export function sampleQuotes(
  editions: Editions,
  count: number,
  random: Random,
  lengths: Lengths = usualLengths,
  keep: (quote: Quote) => boolean = () => true,
): Quote[] {
  const quotes: Quote[] = [];
  for (let tries = 0; quotes.length < count && tries < count * 60; tries++) {
    const passage = passageIn(editions.from, random, lengths);
    const quote = passage && quoteOf(editions, passage);
    if (quote && keep(quote)) quotes.push(quote);
  }
  return quotes;
}
