/** Texts and passages for the laws of anchoring, and what is asked of every outcome. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { AnchorOutcome } from '@/lib/domain/anchoring';

/** Letters, marks, emoji of several code units and white space: few, so that everything stands in several places. */
const units = [
  'a',
  'b',
  'é',
  ' ',
  '\n',
  'e\u0301',
  '😀',
  '👩‍👧',
  '🇫🇷',
  '👍🏽',
  '☺\uFE0F',
  'ж',
  'は',
  'ﬁ',
  '。',
  '\u05D0\u05B8',
];
const unit = fc.constantFrom(...units);

export const soup = (maxLength = 120) =>
  fc.array(unit, { minLength: 1, maxLength }).map((drawn) => drawn.join(''));

/** A range of the text, begun and ended anywhere, inside a character too. */
export const rangeOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end);

/** Words that nobody has met, parted by single spaces: no two texts of different seeds share a long one. */
export const words = (least: number, most: number) =>
  fc
    .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: least, maxLength: most })
    .map((drawn) => drawn.join(' '));

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether one character ends there and the next begins, as Unicode's own rules have it and not ours. */
export function isBetweenCharacters(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  if (at === from || at === to || at === text.length) return true;
  const line = text.slice(from, to < 0 ? undefined : to);
  return segmenter.segment(line).containing(at - from)?.index === at - from;
}

export const placed = (outcome: AnchorOutcome | undefined) =>
  outcome && outcome.state !== 'ambiguous' && outcome.state !== 'orphaned' ? outcome : null;

/** All that an outcome points at, certain or not. */
export function pointed(outcome: AnchorOutcome): readonly { start: number; end: number; score?: number }[] {
  if (outcome.state === 'ambiguous') return outcome.candidates;
  if (outcome.state === 'orphaned') return outcome.suggestion ? [outcome.suggestion] : [];
  return [outcome];
}

export function expectSound(text: string, outcomes: readonly AnchorOutcome[]): void {
  for (const outcome of outcomes) {
    for (const { start, end, score } of pointed(outcome)) {
      expect(start, 'within the text').toBeGreaterThanOrEqual(0);
      expect(end, 'within the text').toBeLessThanOrEqual(text.length);
      expect(start, 'not empty').toBeLessThan(end);
      expect(isBetweenCharacters(text, start) && isBetweenCharacters(text, end), `${start} to ${end}`).toBe(
        true,
      );
      if (score !== undefined) expect(score > 0 && score <= 1, `a score, ${score}`).toBe(true);
    }
    if (outcome.state === 'approximate') expect(outcome.score, 'not the very words').toBeLessThan(1);
    if (outcome.state === 'ambiguous') expect(outcome.candidates.length).toBeGreaterThan(1);
  }
}

/** What two editions of the same words have in common, whatever their typography. */
export const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
