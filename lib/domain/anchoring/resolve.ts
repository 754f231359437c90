import type { Found } from './candidates';
import { asJudged, decide, isConvincing, isUnchanged } from './decide';
import { buildDriftMap } from './drift';
import { halvesOf, joinHalves, longest } from './halves';
import { isTelling } from './occurrences';
import type { AnchorOutcome, QuoteSelector } from './outcome';
import { makeSearch } from './search';
import { findVerbatim } from './verbatim';

/**
 * Finds quotes in a text of which no earlier edition is at hand. The outcomes are in the order of the selectors and do not
 * depend on it; several at once tell each other how far the text has shifted. Never throws for a selector, however odd.
 */
export function resolveQuotes(text: string, selectors: readonly QuoteSelector[]): AnchorOutcome[] {
  const pieces = selectors.map((each) => (each.exact.length > longest ? halvesOf(each) : [each]));
  const outcomes = resolveShort(text, pieces.flat());
  let at = 0;
  return pieces.map(({ length }, index) => {
    const [first, last] = outcomes.slice(at, at + length);
    at += length;
    const selector = selectors[index];
    if (!selector || !first) return { state: 'orphaned' };
    return last ? joinHalves(text, selector, first, last) : first;
  });
}

function resolveShort(text: string, selectors: readonly QuoteSelector[]): AnchorOutcome[] {
  const outcomes: AnchorOutcome[] = selectors.map(() => ({ state: 'orphaned' }));
  const order = [...selectors.keys()].toSorted((a, b) => compare(selectors[a], selectors[b]));
  const verbatim = findVerbatim(text, selectors, order);
  const sure: { hint: number; start: number; isUnchanged: boolean }[] = [];
  for (const [index, start] of verbatim) {
    const hint = selectors[index]?.hint;
    if (hint !== undefined) sure.push({ hint, start, isUnchanged: true });
  }

  let search: ReturnType<typeof makeSearch> | undefined;
  const sought: { index: number; selector: QuoteSelector; found: Found[]; isTelling: boolean }[] = [];
  for (const index of order) {
    const selector = selectors[index];
    if (!selector || selector.exact === '' || verbatim.has(index)) continue;
    search ??= makeSearch(text);
    const { found, letters } = search.find(selector);
    sought.push({ index, selector, found, isTelling: isTelling(letters, text.length) });
  }
  for (const { selector, found, isTelling } of sought) {
    const first = found[0];
    const second = found[1];
    if (selector.hint === undefined || !first) continue;
    const isPlain = first.exact >= 0.6 && first.before >= 0.5 && first.after >= 0.5;
    if (isPlain && isConvincing(asJudged(first, null, isTelling)) && !(second && second.exact >= 0.5))
      sure.push({ hint: selector.hint, start: first.start, isUnchanged: isUnchanged(first) });
  }

  // What is similar in another place may be a parallel passage: it does not vouch for others.
  const all = buildDriftMap(sure);
  const vouching = sure.filter((each) => each.isUnchanged || all.isInOrder(each.hint, each.start));
  const drift = vouching.length < sure.length ? buildDriftMap(vouching) : all;
  const inOrder = (hint: number | undefined) => (start: number) =>
    hint === undefined || drift.isInOrder(hint, start);
  /** Where its neighbours closed up, a passage is gone, and need not be looked for. */
  const hasRoom = (hint: number, length: number) => (drift.room(hint, length) ?? length) >= length * 0.4;
  for (const [index, start] of verbatim) {
    const selector = selectors[index];
    if (!selector) continue;
    const state = inOrder(selector.hint)(start) ? 'exact' : 'moved';
    outcomes[index] = { state, start, end: start + selector.exact.length };
  }
  for (const { index, selector, found, isTelling } of sought) {
    const { hint } = selector;
    const judge = (place: Found) =>
      asJudged(place, hint === undefined ? null : drift.expects(hint, place.start), isTelling);
    const judged = found.map(judge);
    if (search && hint !== undefined && !judged.some(isConvincing) && hasRoom(hint, selector.exact.length))
      judged.push(...search.look(selector, drift.guesses(hint)).map(judge));
    outcomes[index] = decide(text, selector, judged, inOrder(hint));
  }
  return outcomes;
}

/** By hint, then by words: the same for any order of the same selectors. */
function compare(a: QuoteSelector | undefined, b: QuoteSelector | undefined): number {
  const byHint = (a?.hint ?? -1) - (b?.hint ?? -1);
  if (byHint !== 0) return byHint;
  const [one, other] = [a, b].map((each) => `${each?.exact}\n${each?.prefix}\n${each?.suffix}`);
  return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1;
}
