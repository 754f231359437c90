import type { QuoteSelector } from './outcome';

/**
 * The quick look: a passage that stands with all its context where the last ones did, or not far from there. What is found
 * so is sure; everything else is left for the search. Order: by hint, so that the outcome does not depend on the caller's.
 */
export function findVerbatim(
  text: string,
  selectors: readonly QuoteSelector[],
  order: readonly number[],
): Map<number, number> {
  const found = new Map<number, number>();
  let drifts: number[] = [];
  const remember = (drift: number) => {
    if (drift !== drifts[0])
      drifts = [drift, ...drifts.filter((each) => each !== drift)].slice(0, remembered);
  };
  let effort = text.length * 2 + 100_000;
  let misses = 0;
  for (const index of order) {
    const selector = selectors[index];
    if (!selector) continue;
    const { exact, prefix = '', suffix = '', hint } = selector;
    if (exact === '') continue;
    const context = prefix.length + suffix.length;
    const isAccompanied = prefix.length >= leastContext && suffix.length >= leastContext;
    const stands = (start: number) => {
      if (!text.startsWith(exact, start)) return false;
      const before = start >= prefix.length && text.startsWith(prefix, start - prefix.length);
      const after = text.startsWith(suffix, start + exact.length);
      // Where it was, the very words are the ones; where others went, they need enough around them, if only on one side.
      if (before && after) return start === hint || context >= leastContext;
      return (before || after) && isAccompanied;
    };
    const drift =
      hint === undefined ? undefined : stands(hint) ? 0 : drifts.find((each) => stands(hint + each));
    if (hint !== undefined && drift !== undefined) {
      found.set(index, hint + drift);
      if (drift !== 0) remember(drift);
      misses = 0;
      continue;
    }
    if (context < leastContext) continue;
    // Rarely tried where it never helps: in a text that was typed anew, no long stretch is the same.
    misses += 1;
    if (effort < 0 || (misses > 16 && misses % 16 !== 0)) continue;
    effort -= text.length / 4;
    const whole = prefix + exact + suffix;
    const at = text.indexOf(whole);
    if (at < 0 || text.includes(whole, at + 1)) continue;
    const start = at + prefix.length;
    found.set(index, start);
    misses = 0;
    if (hint !== undefined) remember(start - hint);
  }
  return found;
}

/** So many of the last shifts are tried. */
const remembered = 4;

/** With less around it, a passage is not told apart from the same words elsewhere. */
const leastContext = 16;
