import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, overlapsOf } from '@/app/_reader/margin/depths';
import { indexMarks, marksAt, marksWithin, type Mark } from '@/app/_reader/margin/marks';

const length = 60;
const marks: fc.Arbitrary<Mark[]> = fc
  .array(
    fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 20 }), fc.boolean())
      .map(([start, size, own]) => ({ start, end: Math.min(start + size, length), own })),
    { maxLength: 12 },
  )
  .map((found) => found.map((each, index) => ({ ...each, key: `k${index}` })));
const law = <T>(given: fc.Arbitrary<T>, check: (given: T) => void) =>
  fc.assert(fc.property(given, check), { seed: 1871, numRuns: 400 });
const sizeOf = (spans: readonly { start: number; end: number }[]) =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
const keys = (found: readonly Mark[]) => found.map(({ key }) => key).sort();

describe('the marks of a text', () => {
  it('are found within a span exactly when they share a character with it, in the text’s order', () => {
    law(fc.tuple(marks, fc.nat(length), fc.nat(length)), ([given, from, size]) => {
      const span = { start: from, end: from + size };
      const found = marksWithin(indexMarks(given), span);
      expect(keys(found)).toEqual(
        keys(given.filter(({ start, end }) => start < span.end && end > span.start)),
      );
      expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
    });
  });

  it('are found at once also where one of them lies over the whole text', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      key: `${n}`,
      own: false,
      start: n * 10,
      end: n * 10 + 5,
    }));
    const index = indexMarks([{ key: 'whole', own: false, start: 0, end: 100_000 }, ...many]);
    let looked = 0;
    const counting = new Proxy(index.marks, {
      get: (marks, name) => {
        looked++;
        return Reflect.get(marks, name) as unknown;
      },
    });
    const found = marksAt({ ...index, marks: counting }, 99_993);
    expect(found.map(({ key }) => key)).toEqual(['9999', 'whole']);
    expect(looked).toBeLessThan(60);
  });

  it('are chosen between by length: the shortest is the one most meant', () => {
    const given = [
      { key: 'paragraph', own: false, start: 0, end: 50 },
      { key: 'word', own: false, start: 10, end: 14 },
      { key: 'sentence', own: true, start: 5, end: 30 },
      { key: 'elsewhere', own: true, start: 14, end: 20 },
    ];
    expect(marksAt(indexMarks(given), 12).map(({ key }) => key)).toEqual(['word', 'sentence', 'paragraph']);
    expect(marksAt(indexMarks(given), 14).map(({ key }) => key)).toEqual([
      'elsewhere',
      'sentence',
      'paragraph',
    ]);
    expect(marksAt(indexMarks(given), 50)).toEqual([]);
  });

  it('overlap on exactly the characters that more than one of them covers', () => {
    law(marks, (given) => {
      const found = overlapsOf(given);
      for (let at = 0; at < length; at++) {
        const over = given.filter(({ start, end }) => start <= at && at < end);
        const here = found.filter(({ start, end }) => start <= at && at < end);
        expect(here).toHaveLength(over.length > 1 ? 1 : 0);
        if (here[0]) expect(here[0].both).toBe(over.some(({ own }) => own) && over.some(({ own }) => !own));
        if (here[0]) expect(here[0].depth).toBe(Math.min(over.length, 4));
      }
      for (const [index, { start, end }] of found.entries()) {
        expect(start).toBeLessThan(end);
        const next = found[index + 1];
        const before = found[index];
        const differs = next?.both !== before?.both || next?.depth !== before?.depth;
        if (next) expect(next.start > end || differs).toBe(true);
      }
      for (const both of [true, false]) {
        const alike = join(found.filter((each) => each.both === both));
        for (const [index, { end }] of alike.entries())
          expect(alike[index + 1]?.start ?? Infinity).toBeGreaterThan(end);
        expect(sizeOf(alike)).toBe(sizeOf(found.filter((each) => each.both === both)));
      }
    });
  });
});
