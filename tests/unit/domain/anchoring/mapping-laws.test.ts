import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange, mapRanges, resolveQuotes, type AnchorOutcome } from '@/lib/domain/anchoring';
import { prose, scripture } from '@/bench/anchoring/generated-prose';
import { planned } from '@/bench/anchoring/planned-conditions';
import { makeCase } from '@/bench/anchoring/run';
import { usual } from '@/bench/anchoring/usual-conditions';
import { expectSound, letters, placed, rangeOf, soup } from './random-texts';

const seed = 1917;

/** Different words, none like another, as one string of each number. */
const differentWords = (...counts: number[]) => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return fc
    .uniqueArray(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: all, maxLength: all })
    .map((drawn) => counts.map((count) => drawn.splice(0, count).join(' ')));
};

const textAndRanges = soup(200).chain((text) =>
  fc.array(rangeOf(text), { minLength: 1, maxLength: 8 }).map((ranges) => ({
    text,
    // Whole characters: nobody selects half of one.
    ranges: ranges.map(({ start, end }) => describeRange(text, start, end)),
  })),
);
const bare = ({ start, end }: { start: number; end: number }) => ({ start, end });

describe('the passages of a text', () => {
  it('stay where they are when nothing changes', () => {
    fc.assert(
      fc.property(textAndRanges, ({ text, ranges }) => {
        expect(mapRanges(text, text, ranges)).toEqual(
          ranges.map((range) => ({ state: 'exact', ...bare(range) })),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it('are mapped into the new text, in whole characters, and what is called the same words has the same letters', () => {
    fc.assert(
      fc.property(textAndRanges, soup(200), ({ text, ranges }, after) => {
        const outcomes = mapRanges(text, after, ranges);
        expect(outcomes).toHaveLength(ranges.length);
        expectSound(after, outcomes);
        for (const [i, outcome] of outcomes.entries())
          if (outcome.state === 'exact' || outcome.state === 'moved')
            expect(letters(after.slice(outcome.start, outcome.end))).toBe(letters(ranges[i]?.exact ?? ''));
      }),
      { seed, numRuns: 300 },
    );
  });

  it('are nowhere in a text of which nothing is left', () => {
    fc.assert(
      fc.property(textAndRanges, ({ text, ranges }) => {
        expect(mapRanges(text, '', ranges)).toEqual(ranges.map(() => ({ state: 'orphaned' })));
      }),
      { seed, numRuns: 50 },
    );
  });

  it('are mapped alike in whatever order they come', () => {
    fc.assert(
      fc.property(textAndRanges, soup(60), fc.nat(), ({ text, ranges }, more, at) => {
        const cut = describeRange(text, at % text.length, text.length).start;
        const after = text.slice(cut) + more + text.slice(0, cut);
        const outcomes = mapRanges(text, after, ranges);
        expect(mapRanges(text, after, ranges.toReversed())).toEqual(outcomes.toReversed());
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('a passage', () => {
  it('that was not touched keeps its very words, wherever else the text changed', () => {
    fc.assert(
      fc.property(
        differentWords(10, 6, 10, 5, 5),
        ([first = '', passage = '', last = '', a = '', b = '']) => {
          const before = `${first} ${passage} ${last}`;
          const range = { start: first.length + 1, end: first.length + 1 + passage.length };
          for (const [head, tail] of [
            [a, b],
            ['', b],
            [a, ''],
            ['', ''],
          ] as const) {
            const lead = `${head} ${first}`.trim();
            const after = `${lead} ${passage} ${last} ${tail}`;
            const start = lead.length + 1;
            expect(mapRanges(before, after, [range])).toEqual([
              { state: 'exact', start, end: start + passage.length },
            ]);
          }
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('that was deleted is placed nowhere, though its words stand elsewhere and always did', () => {
    fc.assert(
      fc.property(
        differentWords(30, 6, 30, 30),
        fc.boolean(),
        ([a = '', passage = '', b = '', c = ''], second) => {
          const before = `${a} ${passage} ${b} ${passage} ${c}`;
          const after = second ? `${a} ${passage} ${b} ${c}` : `${a} ${b} ${passage} ${c}`;
          const start = second ? a.length + passage.length + b.length + 3 : a.length + 1;
          const stays = second ? a.length + 1 : a.length + passage.length + b.length + 3;
          const [gone, stayed] = mapRanges(before, after, [
            { start, end: start + passage.length },
            { start: stays, end: stays + passage.length },
          ]);
          expect(placed(gone)).toBeNull();
          const now = second ? stays : stays - passage.length - 1;
          expect(stayed).toEqual({ state: 'exact', start: now, end: now + passage.length });
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('that was carried elsewhere with its paragraph has moved, and the others have not', () => {
    fc.assert(
      fc.property(differentWords(60, 40, 60, 60), ([a = '', carried = '', b = '', c = '']) => {
        const before = [a, carried, b, c].join('\n');
        const after = [a, b, c, carried].join('\n');
        const start = a.length + 1 + carried.indexOf(' ') + 1;
        const other = before.indexOf(b) + b.indexOf(' ') + 1;
        const now = start + b.length + c.length + 2;
        expect(
          mapRanges(before, after, [
            { start, end: start + 50 },
            { start: other, end: other + 50 },
          ]),
        ).toEqual([
          { state: 'moved', start: now, end: now + 50 },
          { state: 'exact', start: other - carried.length - 1, end: other - carried.length + 49 },
        ]);
      }),
      { seed, numRuns: 60 },
    );
  });
});

const isSure = (outcome: AnchorOutcome | undefined) =>
  outcome?.state === 'exact' || outcome?.state === 'moved';

describe.each([...usual, ...planned].map((condition) => [condition.name, condition] as const))(
  '%s',
  (_, condition) => {
    it.each([
      ['prose', prose(60_000, 31)],
      ['formulas', prose(60_000, 32, scripture)],
    ])('the old text and the quotes alone agree where both are sure: %s', (name, text) => {
      const made = makeCase(condition, { name, text, other: prose(60_000, 33) }, 300, seed);
      const { before, after, quotes } = made;
      if (before === null) return;
      const mapped = mapRanges(before, after, quotes.map((quote) => quote.before)); // prettier-ignore
      const resolved = resolveQuotes(after, quotes.map(({ selector }) => selector)); // prettier-ignore
      expectSound(after, mapped);
      expectSound(after, resolved);
      const sure = quotes.flatMap((_quote, i) => {
        const [map, search] = [mapped[i], resolved[i]];
        return isSure(map) && isSure(search) ? [{ map: placed(map), search: placed(search) }] : [];
      });
      expect(sure.map(({ map }) => map && bare(map))).toEqual(
        sure.map(({ search }) => search && bare(search)),
      );
    });
  },
);
