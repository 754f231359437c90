/**
 * What is kept of a passage, so that it can be found again without its offsets: its words and the words around them
 * (TextQuoteSelector, W3C Web Annotation Data Model §4.2.4). Contexts are whole, at least 32 code units where the
 * text has them, and never begin or end inside a surrogate pair or before a combining mark.
 */
export type QuoteSelector = { exact: string; prefix?: string; suffix?: string; hint?: number };

const contextLength = 32;
const joins = /[\u200D\uFE0E\uFE0F\p{M}\p{Emoji_Modifier}]/u;

/** Whether position `at` falls inside a character as a reader sees it. */
function splits(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const next = text.codePointAt(at);
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return (
    isLow ||
    text.charCodeAt(at - 1) === 0x200d ||
    (next !== undefined && joins.test(String.fromCodePoint(next)))
  );
}

function widen(text: string, at: number, step: -1 | 1): number {
  let position = Math.min(Math.max(at, 0), text.length);
  while (splits(text, position)) position += step;
  return position;
}

/** Half-open UTF-16 range of `text` → its description; the range is widened to whole characters. Throws on an empty or outlying range. */
export function describeRange(text: string, start: number, end: number) {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError('describeRange: empty or outside the text');
  const from = widen(text, start, -1);
  const to = widen(text, end, 1);
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(widen(text, from - contextLength, -1), from),
    suffix: text.slice(to, widen(text, to + contextLength, 1)),
    hint: from,
  };
}
