import type { AnchorOutcome, QuoteSelector } from './outcome';

/** A quote that is longer is found by its beginning and its end. */
export const longest = 700;

/** Characters of the quote that its beginning and its end have of it. */
const piece = 300;
const context = 32;

/** The beginning and the end of a long quote, as quotes of their own. */
export function halvesOf({ exact, prefix, suffix, hint }: QuoteSelector): [QuoteSelector, QuoteSelector] {
  const last = exact.length - piece;
  return [
    {
      exact: exact.slice(0, piece),
      suffix: exact.slice(piece, piece + context),
      ...(prefix !== undefined && { prefix }),
      ...(hint !== undefined && { hint }),
    },
    {
      exact: exact.slice(last),
      prefix: exact.slice(last - context, last),
      ...(suffix !== undefined && { suffix }),
      ...(hint !== undefined && { hint: hint + last }),
    },
  ];
}

type Place = { start: number; end: number; score: number };

const placeOf = (outcome: AnchorOutcome): Place | null => {
  if (outcome.state === 'approximate') return outcome;
  return outcome.state === 'exact' || outcome.state === 'moved' ? { ...outcome, score: 1 } : null;
};

/** Where the whole is, if its beginning and its end are, in their order and about as far apart as they were. */
export function joinHalves(
  text: string,
  { exact }: QuoteSelector,
  beginning: AnchorOutcome,
  end: AnchorOutcome,
): AnchorOutcome {
  const [first, last] = [placeOf(beginning), placeOf(end)];
  if (!first || !last) {
    const suggestion = first ?? last;
    return suggestion
      ? {
          state: 'orphaned',
          suggestion: {
            start: suggestion.start,
            end: suggestion.end,
            score: Math.min(0.999, suggestion.score / 2),
          },
        }
      : { state: 'orphaned' };
  }
  const range = { start: first.start, end: last.end };
  const length = range.end - range.start;
  if (first.end > last.start || length < exact.length / 2 || length > exact.length * 2)
    return {
      state: 'orphaned',
      suggestion: { start: first.start, end: first.end, score: Math.min(0.999, first.score / 2) },
    };
  if (text.slice(range.start, range.end) === exact)
    return { state: beginning.state === 'moved' ? 'moved' : 'exact', ...range };
  const sameLength = Math.min(length, exact.length) / Math.max(length, exact.length);
  return {
    state: 'approximate',
    ...range,
    score: Math.min(0.999, ((first.score + last.score) / 2) * sameLength),
  };
}
