import { offsetAfter, type Edges } from './fit';
import type { QuoteSelector } from './outcome';
import { codeAt, type Skeleton } from './skeleton';

/** A quote as it is searched for: the codes of prefix, exact and suffix in a row; `exact` is codes [from, to) of m. */
export type Quote = { codes: Uint16Array; from: number; to: number; m: number; edges: Edges };

/** More of what stands around a quote does not help to find it. */
const mostContext = 64;

/** `fold` may use the same memory again: the quote is good until the next one. */
export function toQuote(selector: QuoteSelector, fold: (text: string) => Skeleton): Quote {
  const { exact } = selector;
  const prefix = selector.prefix?.slice(-mostContext) ?? '';
  const suffix = selector.suffix?.slice(0, mostContext) ?? '';
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
  const none = { before: '', lead: '', trail: '', after: '', beginsWord: false, endsWord: false };
  if (from === to) return none;
  const before = text.slice(from > 0 ? Math.min(start, offsetAfter(text, skeleton, from - 1)) : 0, start);
  const lead = text.slice(start, skeleton.at[from]);
  const trail = text.slice(Math.min(end, offsetAfter(text, skeleton, to - 1)), end);
  const after = text.slice(end, Math.max(end, skeleton.at[to] ?? text.length));
  const beginsWord = from === 0 || before !== '' || lead !== '';
  const endsWord = to === skeleton.length || after !== '' || trail !== '';
  return { before, lead, trail, after, beginsWord, endsWord };
}
