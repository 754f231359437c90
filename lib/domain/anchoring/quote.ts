import { offsetAfter, type Edges } from './fit';
import type { QuoteSelector } from './outcome';
import { codeAt, type Skeleton } from './skeleton';

/** A quote as it is searched for: the codes of prefix, exact and suffix in a row; `exact` is codes [from, to) of m. */
export type Quote = { codes: Uint16Array; from: number; to: number; m: number; edges: Edges };

/** `fold` may use the same memory again: the quote is good until the next one. */
export function toQuote(selector: QuoteSelector, fold: (text: string) => Skeleton): Quote {
  const { exact, prefix = '', suffix = '' } = selector;
  const whole = prefix + exact + suffix;
  const skeleton = fold(whole);
  const [start, end] = [prefix.length, prefix.length + exact.length];
  const from = codeAt(skeleton, start);
  const to = codeAt(skeleton, end);
  return {
    codes: skeleton.codes,
    from,
    to,
    m: skeleton.length,
    edges: edgesOf(whole, skeleton, { start, end, from, to }),
  };
}

/** What stands at the ends of text[start, end), whose codes are [from, to). */
export function edgesOf(
  text: string,
  skeleton: Skeleton,
  { start, end, from, to }: { start: number; end: number; from: number; to: number },
): Edges {
  if (from === to) return { before: '', lead: '', trail: '', after: '' };
  const after = Math.max(end, skeleton.at[to] ?? text.length);
  return {
    before: text.slice(from > 0 ? Math.min(start, offsetAfter(text, skeleton, from - 1)) : 0, start),
    lead: text.slice(start, skeleton.at[from]),
    trail: text.slice(Math.min(end, offsetAfter(text, skeleton, to - 1)), end),
    after: text.slice(end, after),
  };
}
