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
  const drifts = [0];
  let effort = text.length * 2 + 100_000;
  let misses = 0;
  for (const index of order) {
    const selector = selectors[index];
    if (!selector) continue;
    const { exact, prefix = '', suffix = '', hint } = selector;
    if (exact === '') continue;
    const stands = (start: number) =>
      text.startsWith(exact, start) &&
      text.startsWith(suffix, start + exact.length) &&
      start >= prefix.length &&
      text.startsWith(prefix, start - prefix.length);
    if (hint !== undefined) {
      // Where it was, the very words are the ones; elsewhere, they need enough around them.
      const drift = drifts.find(
        (each) => (each === 0 || prefix.length + suffix.length >= leastContext) && stands(hint + each),
      );
      if (drift !== undefined) {
        found.set(index, hint + drift);
        if (drift !== drifts[0]) drifts.unshift(drift);
        misses = 0;
        continue;
      }
    }
    if (prefix.length + suffix.length < leastContext) continue;
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
    if (hint === undefined) continue;
    drifts.unshift(start - hint);
    drifts.length = Math.min(drifts.length, 4);
  }
  return found;
}

/** With less around it, a passage is not told apart from the same words elsewhere. */
const leastContext = 16;
