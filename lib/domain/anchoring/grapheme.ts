import { graphemeSegments } from 'unicode-segmenter/grapheme';

/**
 * Where one character, as a reader sees it, ends and the next begins (extended grapheme clusters, UAX #29). From a bundled
 * table, so that browsers, servers and jobs agree whatever Unicode their engine knows.
 */
export function isGraphemeBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (before < 0x300 && after < 0x300) return !(before === 0x0d && after === 0x0a);
  const from = safeStart(text, at - 1);
  for (const { index, segment } of graphemeSegments(text.slice(from, at + 2))) {
    if (from + index === at) return true;
    if (from + index + segment.length > at) return false;
  }
  return true;
}

/** The nearest boundary at or before (step −1), at or after (step 1) an offset, which may lie outside the text. */
export function toBoundary(text: string, at: number, step: -1 | 1): number {
  let position = Math.min(Math.max(at, 0), text.length);
  while (!isGraphemeBoundary(text, position)) position += step;
  return position;
}

/** No cluster is as long as this; flags and families in a row may be, and are looked at from their beginning up to here. */
const longest = 4096;

/** At or before `at`, where a cluster surely begins: before a Latin letter, or within Chinese and Japanese script. */
function safeStart(text: string, at: number): number {
  const last = Math.max(0, at - longest);
  let from = at;
  while (from > last && !beginsCluster(text.charCodeAt(from))) from -= 1;
  return from;
}

const beginsCluster = (code: number) =>
  (code >= 0x20 && code < 0x7f) || (code >= 0x3400 && code < 0xa000) || (code >= 0x3041 && code < 0x3097);
