import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeRange } from '@/lib/domain/anchoring';

const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');

/** Texts of letters, emoji of several code units, and combining marks. */
const unit = fc.constantFrom('a', 'é', ' ', '\n', 'e\u0301', '😀', '👩‍👧', '🇫🇷', '👍🏽', '☺\uFE0F', 'ж', 'は');
const text = fc.array(unit, { minLength: 1, maxLength: 120 }).map((units) => units.join(''));
const textAndRange = text.chain((value) =>
  fc
    .tuple(fc.nat(value.length - 1), fc.nat(value.length))
    .map(([a, b]) => ({ value, start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end),
);

const isWhole = (piece: string) => !/^[\uDC00-\uDFFF\p{M}\u200D\uFE0F]|[\uD800-\uDBFF\u200D]$/u.test(piece);

describe('the description of a passage', () => {
  it('holds its words and the words around them', () => {
    const start = long.indexOf('word20');
    const passage = describeRange(long, start, start + 6);
    expect(passage.exact).toBe('word20');
    expect(passage.prefix).toHaveLength(32);
    expect(passage.suffix).toHaveLength(32);
    expect(long).toContain(`${passage.prefix}word20${passage.suffix}`);
  });

  it('has as much context as there is at the ends of a text', () => {
    expect(describeRange('abc', 0, 1)).toMatchObject({ prefix: '', exact: 'a', suffix: 'bc' });
    expect(describeRange('abc', 0, 3)).toMatchObject({ prefix: '', exact: 'abc', suffix: '' });
  });

  it('says what stands in the text, there and nowhere else, in whole characters', () => {
    fc.assert(
      fc.property(textAndRange, ({ value, start, end }) => {
        const { prefix, exact, suffix, ...passage } = describeRange(value, start, end);
        expect(value.slice(passage.start, passage.end)).toBe(exact);
        expect(passage.start).toBeLessThanOrEqual(start);
        expect(passage.end).toBeGreaterThanOrEqual(end);
        expect(value.slice(0, passage.start).endsWith(prefix)).toBe(true);
        expect(value.slice(passage.end).startsWith(suffix)).toBe(true);
        expect(passage.hint).toBe(passage.start);
        for (const piece of [prefix, exact, suffix]) expect(isWhole(piece), JSON.stringify(piece)).toBe(true);
      }),
      { seed: 1871, numRuns: 500 },
    );
  });

  it('of what it described is the same again', () => {
    fc.assert(
      fc.property(textAndRange, ({ value, start, end }) => {
        const once = describeRange(value, start, end);
        expect(describeRange(value, once.start, once.end)).toEqual(once);
      }),
      { seed: 1872 },
    );
  });
});

test.each([
  [0, 0],
  [2, 1],
  [-1, 2],
  [0, 4],
  [NaN, 2],
])('an empty or outlying range is a programmer’s mistake: %d to %d', (start, end) => {
  expect(() => describeRange('abc', start, end)).toThrow(RangeError);
});
