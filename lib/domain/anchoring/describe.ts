import { toBoundary } from './grapheme';
import type { QuoteSelector } from './outcome';

/** Code units of context on each side, where the text has them; more where a character would be split. */
const contextLength = 32;

/**
 * What is kept of a passage, so that it can be found again without its offsets: its words and the words around them
 * (TextQuoteSelector, W3C Web Annotation Data Model §4.2.4). `start` and `end` are a half-open range of UTF-16 code units,
 * widened to whole characters; contexts are whole characters too. Throws a RangeError on an empty or outlying range.
 */
export function describeRange(
  text: string,
  start: number,
  end: number,
): Required<QuoteSelector> & { start: number; end: number } {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError('describeRange: empty or outside the text');
  const from = toBoundary(text, start, -1);
  const to = toBoundary(text, end, 1);
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(toBoundary(text, from - contextLength, -1), from),
    suffix: text.slice(to, toBoundary(text, to + contextLength, 1)),
    hint: from,
  };
}
