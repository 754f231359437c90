import type { Found } from './candidates';
import type { Expectation } from './drift';
import type { AnchorOutcome, Candidate, QuoteSelector } from './outcome';

/** A place, what the passages around say of it, and whether the words alone are long enough to tell it. */
export type Judged = Found & { expected: Expectation; isTelling: boolean };

/** Field by field, since a spread is dearer, and each place of each quote comes by here. */
export const asJudged = (place: Found, expected: Expectation, isTelling: boolean): Judged => ({
  start: place.start,
  end: place.end,
  exact: place.exact,
  before: place.before,
  after: place.after,
  whole: place.whole,
  likeness: place.likeness,
  expected,
  isTelling,
});

/** From 0 to 1; what did not stand there, because the text began or ended, says nothing. */
function contextOf({ before, after }: Found): number | null {
  if (Number.isNaN(before)) return Number.isNaN(after) ? null : after;
  return Number.isNaN(after) ? before : Math.max(before, after);
}

const both = ({ before, after }: Found) =>
  (Number.isNaN(before) ? 1 : before) >= 0.5 && (Number.isNaN(after) ? 1 : after) >= 0.5;

/** Words that nothing stands around are told by their number: nobody writes so many of them twice. */
const longEnough = 50;

/** All of the words, among the same words on both sides. */
export const isUnchanged = ({ whole, before, after }: Found) => whole && !(before < 0.95) && !(after < 0.95);

/** Whether the words at a place, with what is around them, are enough to say: here it is. */
export function isConvincing(place: Judged): boolean {
  const context = contextOf(place);
  const { exact, expected, whole, isTelling } = place;
  if (expected === 'here') {
    if (context === null) return exact >= 0.6;
    return (both(place) && exact >= 0.3) || (context >= 0.5 && exact >= 0.5) || exact >= 0.7;
  }
  if (context === null) {
    const isLong = place.end - place.start >= longEnough;
    return (whole && isTelling) || (expected !== 'elsewhere' && isLong && exact >= 0.7);
  }
  // What was moved with others, or alone, is as it was: similar words in another place are other words.
  if (expected === 'along') return whole && context >= 0.5;
  if (expected === 'elsewhere') return isUnchanged(place);
  if (both(place)) return exact >= 0.5;
  return context >= 0.6 && exact >= 0.7 && place.end - place.start >= 20;
}

/** By how much a place outdoes another, if it is the one. */
const weight = (place: Judged) =>
  2 * place.exact + (place.before || 0) + (place.after || 0) + (place.expected === 'here' ? 2 : 0);

const byWeight = (a: Judged, b: Judged) => weight(b) - weight(a) || a.start - b.start;

/** So near to the best is a rival, and a person has to choose. */
const rivalry = 0.25;

const scoreOf = ({ likeness }: Found) => Math.min(0.999, Math.max(0.001, likeness));

const toCandidate = (place: Found): Candidate => ({
  start: place.start,
  end: place.end,
  score: scoreOf(place),
});

/** The outcome for a quote from the places where it may be. `isInOrder`: whether it kept its order among the others there. */
export function decide(
  text: string,
  selector: QuoteSelector,
  places: readonly Judged[],
  isInOrder: (start: number) => boolean,
): AnchorOutcome {
  const sorted = places.length > 1 ? places.toSorted(byWeight) : places;
  const best = sorted[0];
  if (!best) return { state: 'orphaned' };
  if (!isConvincing(best))
    return best.exact >= 0.5 ? { state: 'orphaned', suggestion: toCandidate(best) } : { state: 'orphaned' };
  const rivals =
    sorted.length === 1
      ? sorted
      : sorted.filter(
          (each) => each === best || (isConvincing(each) && weight(each) > weight(best) - rivalry),
        );
  if (rivals.length > 1)
    return {
      state: 'ambiguous',
      candidates: rivals.map(toCandidate).toSorted((a, b) => a.start - b.start),
    };
  const { start, end } = best;
  if (end - start !== selector.exact.length || !text.startsWith(selector.exact, start))
    return { state: 'approximate', start, end, score: scoreOf(best) };
  return { state: isInOrder(start) ? 'exact' : 'moved', start, end };
}
