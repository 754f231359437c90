/**
 * Which paragraphs are headings, and of which level. A text that numbers its headings is taken at its word: short
 * lines without a number are then no headings. Levels follow from the order in which kinds of numbering appear.
 */

import {
  headingLabels,
  headingStyles,
  isCapitals,
  type HeadingLabel,
  type HeadingStyle,
} from '@/lib/domain/ingestion/plain/heading-labels';

import { listMarker } from '@/lib/domain/ingestion/plain/list-markers';

export type Candidate = { text: string; setOff: { before: boolean; after: boolean } };

/** The levels of the paragraphs that are headings, by their index. */
export function findHeadings(paragraphs: readonly Candidate[]): Map<number, number> {
  const numbered = numberedHeadings(paragraphs);
  const levels = new Map<number, number>();
  const open: HeadingStyle[] = [];
  for (const [index, { style }] of numbered) {
    const depth = open.indexOf(style);
    if (depth >= 0) open.length = depth + 1;
    else open.push(style);
    levels.set(index, Math.min(open.length, 6));
  }
  paragraphs.forEach((paragraph, index) => {
    if (!levels.has(index) && paragraph.setOff.before && isCapitals(paragraph.text)) levels.set(index, 1);
  });
  if (numbered.size < 3)
    for (const index of shortLines(paragraphs, levels)) levels.set(index, levels.size > 1 ? 2 : 1);
  return levels;
}

/** Whether a kind of numbering stands for a heading by itself, or only where short lines count on between longer paragraphs. */
function isCertain({ style, title }: HeadingLabel, text: string): boolean {
  if (style === 'bracket-number' || style === 'bracket-letter') return true;
  return (style === 'chapter' && text.length < 60) || isCapitals(title);
}

function numberedHeadings(paragraphs: readonly Candidate[]): Map<number, HeadingLabel> {
  const last = new Map<HeadingStyle, number>();
  const found: [number, HeadingLabel][] = [];
  paragraphs.forEach(({ text, setOff }, index) => {
    if (text.length > 160 || !setOff.before) return;
    const labels = headingLabels(text).filter(
      (label) => isCertain(label, text) || (setOff.after && text.length <= 110 && !/[,;]$/.test(text)),
    );
    // The reading that counts on from the heading before it; else one that begins; else whichever comes first.
    const label =
      labels.find(({ style, value }) => last.get(style) === value - 1) ??
      labels.find(({ value }) => value === 1) ??
      labels[0];
    if (!label) return;
    last.set(label.style, label.value);
    found.push([index, label]);
  });
  const kept = headingStyles.flatMap((style) => {
    const alike = found.filter(([, label]) => label.style === style);
    return alike.filter((one, at) => {
      const [index, label] = one;
      return (
        isCertain(label, paragraphs[index]?.text ?? '') ||
        countsOn(one, alike.slice(Math.max(0, at - 2), at + 3))
      );
    });
  });
  return new Map(kept.sort(([a], [b]) => a - b));
}

/**
 * Whether a heading's number goes on from one beside it, or to one; a number may be missing. Numbers one straight
 * after the other are a list.
 */
function countsOn(
  [index, label]: [number, HeadingLabel],
  beside: readonly [number, HeadingLabel][],
): boolean {
  const near = beside.filter(([other]) => other !== index);
  if (
    near.some(([other, { value }]) => other - index === value - label.value && Math.abs(other - index) === 1)
  )
    return false;
  return near.some(([other, { value }]) => {
    const steps = value - label.value;
    return steps !== 0 && Math.abs(steps) <= 2 && (other - index) * Math.sign(steps) > Math.abs(steps);
  });
}

/** Short lines that stand alone above running text, in a text that has running text at all. */
function shortLines(paragraphs: readonly Candidate[], taken: ReadonlyMap<number, number>): number[] {
  const isLong = (candidate: Candidate | undefined) => (candidate?.text.length ?? 0) > 120;
  if (paragraphs.filter(isLong).length < 2) return [];
  const found = paragraphs.flatMap(({ text, setOff }, index) => {
    const stands =
      setOff.before && setOff.after && !taken.has(index) && text.length <= 70 && !listMarker(text);
    const isTitle =
      /^[\p{Lu}\d]/u.test(text) &&
      !/[.,;:!…)"”’*]$/.test(text) &&
      /\p{L}{2}/u.test(text) &&
      isLong(paragraphs[index + 1]);
    return stands && isTitle ? [index] : [];
  });
  return found.length > paragraphs.length / 2 ? [] : found;
}
