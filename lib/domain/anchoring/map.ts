import { compareTexts, equalStretches, type Compared, type EqualStretch } from './differ';
import { fitEnds, fitOf } from './fit';
import { isGraphemeBoundary } from './grapheme';
import type { AnchorOutcome } from './outcome';
import { edgesOf } from './quote';
import { codeAt, toSkeleton } from './skeleton';

type Range = { start: number; end: number };

/** Codes of what stands around a passage that say where its ends are. */
const around = 8;

/** So much of a passage has to stand together for it to be there; with less, but more than `hinted`, a place is only suggested. */
const there = 0.5;
const hinted = 0.25;

/** Between neighbours that are where they were, this is enough. */
const thereBetween = 0.35;

/** Where passages of one text are in the other: the texts are compared once, for any number of passages. */
export function buildMapper(before: string, after: string): (ranges: readonly Range[]) => AnchorOutcome[] {
  const [old, now] = [toSkeleton(before), toSkeleton(after)];
  const compared = { before, after, old, now, comparison: compareTexts(before, after, old, now) };
  const stretches = equalStretches(compared);
  return (ranges) => ranges.map((range) => mapOne(compared, stretches, range));
}

/**
 * Where passages of `before` are in `after`, in the order given: half-open ranges of UTF-16 code units. A passage that
 * was moved whole is found; one that was deleted is orphaned, though the same words stand elsewhere. Throws a RangeError
 * on a range that is empty or outside the text.
 */
export function mapRanges(before: string, after: string, ranges: readonly Range[]): AnchorOutcome[] {
  return buildMapper(before, after)(ranges);
}

function mapOne(compared: Compared, stretches: readonly EqualStretch[], range: Range): AnchorOutcome {
  const { before, after, old, now, comparison } = compared;
  const { start, end } = range;
  if (!(start >= 0 && start < end && end <= before.length))
    throw new RangeError('mapRanges: empty or outside the text');
  const kept = shift(stretches, range);
  if (kept && isWhole(after, kept)) return { state: 'exact', ...kept };
  const [from, to] = [codeAt(old, start), codeAt(old, end)];
  if (from === to) return mapBetween(compared, range, from);
  const first = Math.max(0, from - around);
  const last = Math.min(old.length, to + around);
  const places = comparison.places.slice(first, last);
  const fit = fitOf(places, from - first, to - first, last - first);
  if (!fit || fit.strength < hinted) return { state: 'orphaned' };

  const words = before.slice(start, end);
  const drift = (now.at[fit.core.place] ?? 0) - (old.at[first + fit.core.at] ?? 0);
  const whole = { start: start + drift, end: end + drift };
  if (after.startsWith(words, whole.start) && whole.start >= 0 && isWhole(after, whole))
    return { state: comparison.moved[first + fit.core.at] === 1 ? 'moved' : 'exact', ...whole };
  const edges = edgesOf(before, old, { start, end, from, to });
  const place = fitEnds(after, now, fit, edges);
  if (after.slice(place.start, place.end) === words) {
    let isMoved = false;
    for (let i = from; i < to; i += 1) if (comparison.moved[i] === 1) isMoved = true;
    return { state: isMoved ? 'moved' : 'exact', ...place };
  }
  const score = Math.min(0.999, Math.max(0.001, fit.likeness));
  const isBetween = places[from - first - 1] === fit.span[0] - 1 && places[to - first] === fit.span[1];
  if (fit.strength < (isBetween ? thereBetween : there))
    return { state: 'orphaned', suggestion: { ...place, score } };
  return { state: 'approximate', ...place, score };
}

const isWhole = (text: string, { start, end }: Range) =>
  isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);

/** Within one equal stretch, a passage is where it was. */
function shift(stretches: readonly EqualStretch[], { start, end }: Range): Range | null {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.before.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low];
  if (!stretch || start < stretch.before.start) return null;
  const drift = stretch.after.start - stretch.before.start;
  return { start: start + drift, end: end + drift };
}

/** A passage without a letter: it is there if its neighbours are, and it stands once between them. */
function mapBetween(
  { before, after, old, now, comparison }: Compared,
  { start, end }: Range,
  next: number,
): AnchorOutcome {
  const words = before.slice(start, end);
  const isFirst = next === 0;
  const isLast = next === old.length;
  const previousPlace = isFirst ? -1 : (comparison.places[next - 1] ?? -1);
  const nextPlace = isLast ? now.length : (comparison.places[next] ?? -1);
  const isTogether = nextPlace === previousPlace + 1 && (isFirst || previousPlace >= 0);
  if (!isTogether) return { state: 'orphaned' };
  const low = previousPlace < 0 ? 0 : (now.at[previousPlace] ?? 0);
  const gap = after.slice(low, (now.at[nextPlace] ?? after.length) + 1);
  const oldLow = isFirst ? 0 : (old.at[next - 1] ?? 0);
  const oldGap = before.slice(oldLow, (old.at[next] ?? before.length) + 1);
  if (gap === oldGap) return { state: 'exact', start: low + start - oldLow, end: low + end - oldLow };
  const at = gap.indexOf(words);
  if (at < 0 || gap.includes(words, at + 1)) return { state: 'orphaned' };
  return { state: 'exact', start: low + at, end: low + at + words.length };
}
