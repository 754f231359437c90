/**
 * How long a passage takes. A word is six characters with its space, in a passage and in the measuring of a pace alike, so
 * that neither has to look at the words.
 */
import type { Range } from './text/structure';

const charactersPerWord = 6;
export const defaultWordsPerMinute = 230;
export const paceLimits = { least: 40, most: 900 } as const;

export const wordsIn = ({ start, end }: Range): number => Math.max(0, end - start) / charactersPerWord;

/** Whole minutes, at least one. */
export const minutesFor = (words: number, wordsPerMinute: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));

/** What was measured of late: the older it is the less it counts. */
export type Measured = { words: number; minutes: number };

/** So many minutes are kept in mind; less than `enoughMinutes` say nothing yet. */
const keptMinutes = 60;
const enoughMinutes = 3;

/**
 * From one place at which one was to the next. Null for what was no reading: going back, leafing on, having left the page
 * open, or a pace at which nobody reads.
 */
export function measure(from: number, to: number, milliseconds: number): Measured | null {
  const step = { words: wordsIn({ start: from, end: to }), minutes: milliseconds / 60_000 };
  const wordsPerMinute = step.words / step.minutes;
  const isReading = wordsPerMinute >= paceLimits.least && wordsPerMinute <= paceLimits.most;
  return step.words > 0 && step.minutes > 0.05 && step.minutes <= 5 && isReading ? step : null;
}

export function addMeasured(kept: Measured, step: Measured): Measured {
  const words = kept.words + step.words;
  const minutes = kept.minutes + step.minutes;
  const share = Math.min(1, keptMinutes / minutes);
  return { words: words * share, minutes: minutes * share };
}

/** What they chose; what was measured; what most people read. */
export function paceOf({ chosen, measured }: { chosen: number | null; measured: Measured }): number {
  if (chosen !== null) return chosen;
  if (measured.minutes < enoughMinutes) return defaultWordsPerMinute;
  return Math.round(measured.words / measured.minutes);
}
