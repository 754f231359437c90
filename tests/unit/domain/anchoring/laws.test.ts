import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange, resolveQuotes, type QuoteSelector } from '@/lib/domain/anchoring';
import { expectSound, letters, placed, pointed, rangeOf, soup, words } from './random-texts';

const seed = 1871;

const selectorOf = (text: string, start: number, end: number): QuoteSelector => {
  const { exact, prefix, suffix, hint } = describeRange(text, start, end);
  return { exact, prefix, suffix, hint };
};

const textAndRange = soup().chain((text) => rangeOf(text).map((range) => ({ text, ...range })));

/** Selectors as an import may bring them: words that are not there, contexts that do not fit, hints from nowhere. */
const oddSelector = fc.record(
  {
    exact: fc.oneof(soup(12), fc.string({ maxLength: 12 })),
    prefix: fc.oneof(soup(10), fc.constant('')),
    suffix: fc.oneof(soup(10), fc.constant('')),
    hint: fc.oneof(fc.integer({ min: -50, max: 400 }), fc.constantFrom(NaN, Infinity, 1e12, 2.5)),
  },
  { requiredKeys: ['exact'] },
);

describe('a passage of an unchanged text', () => {
  it('is found where it was described', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        const passage = describeRange(text, start, end);
        const selector = selectorOf(text, start, end);
        expect(resolveQuotes(text, [selector])).toEqual([
          { state: 'exact', start: passage.start, end: passage.end },
        ]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('is found among others, in the order in which they were asked for', () => {
    const many = words(30, 200).chain((text) =>
      fc.array(rangeOf(text), { minLength: 1, maxLength: 30 }).map((ranges) => ({ text, ranges })),
    );
    fc.assert(
      fc.property(many, ({ text, ranges }) => {
        const selectors = ranges.map(({ start, end }) => selectorOf(text, start, end));
        expect(resolveQuotes(text, selectors)).toEqual(ranges.map((range) => ({ state: 'exact', ...range })));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('whatever is asked for', () => {
  it('an outcome lies in the text, in whole characters', () => {
    fc.assert(
      fc.property(soup(300), fc.array(oddSelector, { maxLength: 12 }), (text, selectors) => {
        const outcomes = resolveQuotes(text, selectors);
        expect(outcomes).toHaveLength(selectors.length);
        expectSound(text, outcomes);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('what is called the same words has the same letters', () => {
    fc.assert(
      fc.property(soup(300), fc.array(oddSelector, { maxLength: 12 }), (text, selectors) => {
        for (const [i, outcome] of resolveQuotes(text, selectors).entries())
          if (outcome.state === 'exact' || outcome.state === 'moved')
            expect(letters(text.slice(outcome.start, outcome.end))).toBe(letters(selectors[i]?.exact ?? ''));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('the order of the asking makes no difference', () => {
    const edited = words(60, 250).chain((text) =>
      fc.record({
        text: fc.constant(text),
        now: fc
          .tuple(words(1, 40), fc.nat(text.length))
          .map(([more, at]) => text.slice(at) + more + text.slice(0, at)),
        ranges: fc.array(rangeOf(text), { minLength: 2, maxLength: 20 }),
        odd: fc.array(oddSelector, { maxLength: 4 }),
        keys: fc.array(fc.double({ noNaN: true }), { minLength: 24, maxLength: 24 }),
      }),
    );
    fc.assert(
      fc.property(edited, ({ text, now, ranges, odd, keys }) => {
        const selectors = [...ranges.map(({ start, end }) => selectorOf(text, start, end)), ...odd];
        const order = [...selectors.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const outcomes = resolveQuotes(now, selectors);
        const shuffled = resolveQuotes(
          now,
          order.map((i) => selectors[i] ?? { exact: '' }),
        );
        expect(shuffled).toEqual(order.map((i) => outcomes[i]));
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** The same passage twice, in surroundings that have nothing to do with each other. */
const twice = fc
  .tuple(words(12, 40), words(3, 20), words(12, 40), words(12, 40))
  .map(([first, passage, between, last]) => {
    const text = `${first} ${passage} ${between} ${passage} ${last}`;
    const starts = [first.length + 1, first.length + passage.length + between.length + 3] as const;
    return { text, passage, starts };
  })
  .filter(({ text, passage }) => text.split(passage).length === 3);

describe('a passage that stands in a text twice', () => {
  it('is placed nowhere by its words alone, and both places are offered', () => {
    fc.assert(
      fc.property(twice, ({ text, passage, starts }) => {
        const [outcome] = resolveQuotes(text, [{ exact: passage }]);
        expect(placed(outcome)).toBeNull();
        if (outcome?.state === 'ambiguous')
          expect(pointed(outcome).map(({ start }) => start)).toEqual(expect.arrayContaining([...starts]));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is placed by its context, and rightly', () => {
    fc.assert(
      fc.property(twice, fc.boolean(), ({ text, passage, starts }, second) => {
        const start = second ? starts[1] : starts[0];
        const { prefix, suffix } = describeRange(text, start, start + passage.length);
        const there = { state: 'exact', start, end: start + passage.length };
        for (const context of [{ prefix, suffix }, { prefix }, { suffix }])
          expect(resolveQuotes(text, [{ exact: passage, ...context }]), JSON.stringify(context)).toEqual([
            there,
          ]);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is placed by where it stood, and rightly', () => {
    fc.assert(
      fc.property(twice, fc.boolean(), ({ text, passage, starts }, second) => {
        const start = second ? starts[1] : starts[0];
        expect(resolveQuotes(text, [{ exact: passage, hint: start }])).toEqual([
          { state: 'exact', start, end: start + passage.length },
        ]);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is placed by its context when text was put in before it, and rightly', () => {
    fc.assert(
      fc.property(twice, words(1, 60), fc.boolean(), ({ text, passage, starts }, more, second) => {
        const start = second ? starts[1] : starts[0];
        const now = `${more} ${text}`;
        const [outcome] = resolveQuotes(now, [selectorOf(text, start, start + passage.length)]);
        const moved = start + more.length + 1;
        expect(outcome).toEqual({ state: 'exact', start: moved, end: moved + passage.length });
      }),
      { seed, numRuns: 200 },
    );
  });
});
