import { describe, expect, it } from 'vitest';
import { describeRange, resolveQuotes } from '@/lib/domain/anchoring';
import { prose } from '@/bench/anchoring/generated-prose';
import { expectSound, placed } from './random-texts';

const text = prose(250_000, 1848);

describe('a quote that says too little', () => {
  it.each(['', ' ', '\n', '\t \n', '\u00A0', 'e', 'T', '.', '…', '“”', 'the', ', '])(
    'is not placed by itself: %j',
    (exact) => {
      const outcomes = resolveQuotes(text, [{ exact }]);
      expect(outcomes).toHaveLength(1);
      expect(outcomes.map(placed)).toEqual([null]);
      expectSound(text, outcomes);
    },
  );

  it('is not placed where nothing stands', () => {
    for (const nothing of ['', ' ', '\n\n'])
      expect(
        resolveQuotes(nothing, [{ exact: 'the' }, { exact: '' }, { exact: 'a b', prefix: 'c', hint: 3 }]),
      ).toEqual(Array.from({ length: 3 }, () => ({ state: 'orphaned' })));
  });

  it('is found in the text that it was taken from, all the same', () => {
    for (const exact of [' ', '\n', 'e', '.', ', ']) {
      const start = text.indexOf(exact, 120_000);
      const passage = describeRange(text, start, start + exact.length);
      expect(resolveQuotes(text, [passage])).toEqual([{ state: 'exact', start, end: start + exact.length }]);
    }
  });

  it('asks for nothing when nothing is asked', () => {
    expect(resolveQuotes(text, [])).toEqual([]);
  });
});

describe('a quote of a hundred thousand characters', () => {
  const start = text.indexOf(' ', 70_000) + 1;
  const end = start + 100_000;
  const passage = describeRange(text, start, end);

  it('is found where it is', () => {
    expect(resolveQuotes(text, [passage])).toEqual([{ state: 'exact', start, end }]);
    expect(resolveQuotes(text, [{ exact: passage.exact }])).toEqual([{ state: 'exact', start, end }]);
  });

  it('is found after something was put in before it', () => {
    const more = prose(3000, 5);
    const found = { state: 'exact', start: start + more.length, end: end + more.length };
    expect(resolveQuotes(more + text, [passage])).toEqual([found]);
  });

  it('is never put in a wrong place when it was changed', () => {
    const changed = text.slice(0, start + 50_000) + ' altogether other words ' + text.slice(start + 50_200);
    const outcomes = resolveQuotes(changed, [passage]);
    expectSound(changed, outcomes);
    for (const at of outcomes.map(placed)) {
      if (!at) continue;
      expect(Math.abs(at.start - start)).toBeLessThan(20);
      expect(Math.abs(at.end - (end - 176))).toBeLessThan(20);
    }
  });

  it('is nowhere in another text', () => {
    const other = prose(250_000, 1849);
    expect(resolveQuotes(other, [passage]).map(placed)).toEqual([null]);
  });
});
