import { longestPattern, makeFinder, type Found } from './candidates';
import { buildGramIndex } from './gram-index';
import { isTelling, occurrencesOf } from './occurrences';
import type { QuoteSelector } from './outcome';
import { toQuote } from './quote';
import { makeFolder, toSkeleton } from './skeleton';

/** Where a quote may be, best first, and how many letters it has. */
export type Sought = { found: Found[]; letters: number };

/** With fewer letters, not one of a quote's pieces need be among the samples of the text. */
const sampled = 16;

/** Letters of context with which a quote is no longer alone. */
const accompanied = 4;

/** Characters of the text that may be read through for words that are not found by their letters. */
const patience = 40_000_000;

/** A text made ready to be searched for many quotes. */
export function makeSearch(text: string) {
  const skeleton = toSkeleton(text);
  const finder = makeFinder(text, skeleton, buildGramIndex(skeleton.codes));
  const fold = makeFolder();
  let effort = patience;

  function readThrough(selector: QuoteSelector): Found[] {
    if (effort <= 0) return [];
    effort -= text.length;
    return occurrencesOf(text, selector) ?? [];
  }

  return {
    find(selector: QuoteSelector): Sought {
      const quote = toQuote(selector, fold);
      const letters = quote.to - quote.from;
      if (letters === 0 || quote.m > longestPattern) return { found: readThrough(selector), letters };
      const found = finder.byVotes(quote);
      const isAlone = quote.m - letters < accompanied;
      const isHidden = found.length === 0 && (quote.m < sampled || isTelling(letters, text.length));
      if (!isAlone && !isHidden) return { found, letters };
      const isFound = letters >= sampled && found.some(({ whole }) => whole);
      // Where the very words of a quote that is alone stand, there is no other place for it.
      const there = isFound
        ? found.filter(({ start, end }) => text.slice(start, end) === selector.exact)
        : readThrough(selector);
      return { found: there.length > 0 ? there : found, letters };
    },

    /** Near the places to which others were led, where the letters alone did not lead. */
    look(selector: QuoteSelector, guesses: readonly number[]): Found[] {
      const quote = toQuote(selector, fold);
      if (quote.from === quote.to || quote.m > longestPattern) return [];
      for (const guess of guesses) {
        const place = finder.near(quote, guess, reach);
        if (place) return [place];
      }
      return [];
    },
  };
}

/** Letters to each side of a guess. */
const reach = 96;
