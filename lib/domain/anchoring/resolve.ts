import { makeFinder, longestPattern, type Found } from './candidates';
import { decide, isConvincing, isUnchanged } from './decide';
import { buildDriftMap } from './drift';
import { buildGramIndex } from './gram-index';
import type { AnchorOutcome, QuoteSelector } from './outcome';
import { toQuote } from './quote';
import { makeFolder, toSkeleton } from './skeleton';
import { findVerbatim } from './verbatim';

/**
 * Finds quotes in a text of which no earlier edition is at hand. The outcomes are in the order of the selectors and do not
 * depend on it; several at once tell each other how far the text has shifted. Never throws for a selector, however odd.
 */
export function resolveQuotes(text: string, selectors: readonly QuoteSelector[]): AnchorOutcome[] {
  const order = [...selectors.keys()].toSorted((a, b) => compare(selectors[a], selectors[b]));
  const verbatim = findVerbatim(text, selectors, order);
  const outcomes: AnchorOutcome[] = selectors.map(() => ({ state: 'orphaned' }));
  const left = order.filter((index) => !verbatim.has(index) && selectors[index]?.exact !== '');
  const sure = [...verbatim].flatMap(([index, start]) => {
    const hint = selectors[index]?.hint;
    return hint === undefined ? [] : [{ hint, start, isUnchanged: true }];
  });

  const searched = new Map<number, Found[]>();
  let search: ReturnType<typeof makeSearch> | undefined;
  if (left.length > 0) {
    search = makeSearch(text);
    for (const index of left) {
      const selector = selectors[index];
      if (!selector) continue;
      const found = search.find(selector);
      searched.set(index, found);
      const [first, second] = found;
      if (selector.hint === undefined || !first || !isConvincing({ ...first, expected: null })) continue;
      if (first.exact >= 0.6 && first.before >= 0.5 && first.after >= 0.5 && !(second && second.exact >= 0.5))
        sure.push({ hint: selector.hint, start: first.start, isUnchanged: isUnchanged(first) });
    }
  }

  // What is similar in another place may be a parallel passage: it does not vouch for others.
  const first = buildDriftMap(sure);
  const drift = buildDriftMap(
    sure.filter((each) => each.isUnchanged || first.isInOrder(each.hint, each.start)),
  );
  const inOrder = (hint: number | undefined) => (start: number) =>
    hint === undefined || drift.isInOrder(hint, start);
  for (const [index, start] of verbatim) {
    const selector = selectors[index];
    if (!selector) continue;
    const state = inOrder(selector.hint)(start) ? 'exact' : 'moved';
    outcomes[index] = { state, start, end: start + selector.exact.length };
  }
  for (const [index, found] of searched) {
    const selector = selectors[index];
    if (!selector || !search) continue;
    const { hint } = selector;
    const expect = (start: number) => (hint === undefined ? null : drift.expects(hint, start));
    const judged = found.map((place) => ({ ...place, expected: expect(place.start) }));
    if (hint !== undefined && !judged.some(isConvincing))
      for (const place of search.look(selector, drift.guesses(hint)))
        judged.push({ ...place, expected: expect(place.start) });
    outcomes[index] = decide(text, selector, judged, inOrder(hint));
  }
  return outcomes;
}

function makeSearch(text: string) {
  const skeleton = toSkeleton(text);
  const finder = makeFinder(text, skeleton, buildGramIndex(skeleton.codes));
  const fold = makeFolder();
  return {
    find(selector: QuoteSelector): Found[] {
      const quote = toQuote(selector, fold);
      if (quote.from === quote.to || quote.m > longestPattern) return [];
      return finder.byVotes(quote);
    },
    look(selector: QuoteSelector, guesses: readonly number[]): Found[] {
      const quote = toQuote(selector, fold);
      if (quote.from === quote.to || quote.m > longestPattern) return [];
      for (const guess of guesses) {
        const place = finder.near(quote, guess, 96);
        if (place) return [place];
      }
      return [];
    },
  };
}

/** By hint, then by words: the same for any order of the same selectors. */
function compare(a: QuoteSelector | undefined, b: QuoteSelector | undefined): number {
  const byHint = (a?.hint ?? -1) - (b?.hint ?? -1);
  if (byHint !== 0) return byHint;
  const [one, other] = [a, b].map((each) => `${each?.exact}\n${each?.prefix}\n${each?.suffix}`);
  return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1;
}
