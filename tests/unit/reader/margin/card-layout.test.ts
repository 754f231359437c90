import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isotonic, layOut, pinTop, type Card, type Fixed } from '@/app/_reader/margin/card-layout';

const gap = 8;
const close = 1e-6;

const card: fc.Arbitrary<Card> = fc.record({
  want: fc.integer({ min: -200, max: 2000 }),
  height: fc.integer({ min: 0, max: 300 }),
});
const column = fc.array(card, { minLength: 1, maxLength: 9 }).chain((cards) =>
  fc.record({
    cards: fc.constant(cards),
    pinned: fc.option(fc.nat(cards.length - 1), { nil: undefined }),
    floor: fc.constantFrom(0, 120),
  }),
);
type Column = { cards: Card[]; pinned: number | undefined; floor: number };

const pinTo = (cards: readonly Card[], pinned: number | undefined): Fixed =>
  new Map(pinned === undefined ? [] : [[pinned, cards[pinned]?.want ?? NaN]]);
const lay = ({ cards, pinned, floor }: Column) => layOut(cards, gap, { floor, fixed: pinTo(cards, pinned) });
const law = (check: (given: Column, tops: number[]) => void) =>
  fc.assert(
    fc.property(column, (given) => {
      check(given, lay(given));
    }),
    { seed: 1955, numRuns: 500 },
  );

const overlaps = (cards: readonly Card[], tops: readonly number[]) =>
  tops.some((top, index) => {
    const next = tops[index + 1];
    return next !== undefined && next < top + (cards[index]?.height ?? 0) + gap - close;
  });
const cost = (cards: readonly Card[], tops: readonly number[]) =>
  tops.reduce((sum, top, index) => sum + (top - (cards[index]?.want ?? 0)) ** 2, 0);

describe('the cards of a margin, wherever their passages lie', () => {
  it('stand in their order and never overlap', () => {
    law(({ cards }, tops) => {
      expect(tops).toHaveLength(cards.length);
      expect(overlaps(cards, tops)).toBe(false);
    });
  });

  it('leave the pinned one exactly at its passage', () => {
    law(({ cards, pinned }, tops) => {
      if (pinned !== undefined) expect(tops[pinned]).toBeCloseTo(cards[pinned]?.want ?? NaN, 6);
    });
  });

  it('stand below the floor, unless the pinned one stands above it or pushes them', () => {
    law(({ cards, pinned, floor }, tops) => {
      tops.forEach((top, index) => {
        const next = tops[index + 1];
        const pushed = next !== undefined && next - top <= (cards[index]?.height ?? 0) + gap + close;
        const pinIsAbove = pinned !== undefined && (tops[pinned] ?? 0) < floor;
        const mayBeAbove = pinned !== undefined && (index < pinned ? pushed : pinIsAbove);
        if (!mayBeAbove) expect(top).toBeGreaterThanOrEqual(floor - close);
      });
    });
  });

  it('are as near to their passages as they can: moving any of them, alone or together, helps nothing', () => {
    law(({ cards, pinned, floor }, tops) => {
      const best = cost(cards, tops);
      for (let from = 0; from < tops.length; from++)
        for (let to = from; to < tops.length; to++)
          for (const step of [-1, -0.01, 0.01, 1]) {
            if (pinned !== undefined && from <= pinned && pinned <= to) continue;
            const moved = tops.map((top, index) => (from <= index && index <= to ? top + step : top));
            const rises = step < 0 && moved.slice(from, to + 1).some((top) => top < floor);
            if (rises || overlaps(cards, moved)) continue;
            expect(cost(cards, moved)).toBeGreaterThanOrEqual(best - close);
          }
    });
  });
});

it('no arrangement on a grid is nearer, of all that there are', () => {
  const size = 14;
  const small = fc.record({ want: fc.integer({ min: 0, max: 9 }), height: fc.integer({ min: 1, max: 3 }) });
  const few = fc.array(small, { minLength: 1, maxLength: 4 });
  const cheapest = (cards: readonly Card[], from: number): number => {
    const [first, ...rest] = cards;
    if (!first) return 0;
    let best = Infinity;
    for (let top = from; top < size; top++)
      best = Math.min(best, (top - first.want) ** 2 + cheapest(rest, top + first.height));
    return best;
  };
  fc.assert(
    fc.property(few, (cards) => {
      const tops = layOut(cards, 0);
      expect(cost(cards, tops)).toBeLessThanOrEqual(cheapest(cards, 0) + close);
    }),
    { seed: 1990, numRuns: 200 },
  );
});

describe('cards', () => {
  test.each([
    ['that have room stand at their passages', [0, 100, 200], [0, 100, 200]],
    ['at one passage share the way', [100, 100], [71, 129]],
    ['of which one stands far away leave it there', [100, 100, 900], [71, 129, 900]],
    ['of none are none', [], []],
  ])('%s', (_, wants, tops) => {
    const cards = wants.map((want) => ({ want, height: 50 }));
    expect(layOut(cards, gap)).toEqual(tops);
  });

  it('make room for the pinned one on both sides', () => {
    const cards = [100, 100, 100].map((want) => ({ want, height: 50 }));
    expect(layOut(cards, gap, { fixed: pinTo(cards, 1) })).toEqual([42, 100, 158]);
  });
});

describe('the card in focus', () => {
  const at = { floor: 80, near: 900 };
  test.each([
    ['stands at its words, where those above it have room', 500, 300, 500],
    ['near the beginning leaves those above it their room', 100, 170, 250],
    ['and goes no further than one still sees both', 100, 2000, 460],
    ['stands at its words everywhere else, however many are above it', 2000, 9000, 2000],
  ])('%s', (_, want, before, top) => expect(pinTop(want, before, at)).toBe(top));
});

it('the nearest rising values to values that rise are those values', () => {
  expect(isotonic([1, 2, 2, 5])).toEqual([1, 2, 2, 5]);
  expect(isotonic([3, 1])).toEqual([2, 2]);
});

describe('cards that are to be seen', () => {
  const several = column.chain((given) =>
    fc.record({ given: fc.constant(given), tall: fc.array(fc.nat(300), { minLength: 9, maxLength: 9 }) }),
  );
  it('stay where they are when others turn out to be higher or lower than was guessed', () => {
    fc.assert(
      fc.property(several, fc.nat(8), fc.nat(8), ({ given, tall }, a, b) => {
        const before = lay(given);
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const isSeen = (index: number) => first <= index && index <= last;
        const cards = given.cards.map((card, index) =>
          isSeen(index) ? card : { ...card, height: tall[index] ?? 0 },
        );
        const fixed = new Map([...before.entries()].filter(([index]) => isSeen(index)));
        const after = layOut(cards, gap, { floor: given.floor, fixed });
        for (const [index, top] of fixed) expect(after[index]).toBeCloseTo(top, 6);
        expect(overlaps(cards, after)).toBe(false);
      }),
      { seed: 2000, numRuns: 500 },
    );
  });

  it('give way where one of them has grown: the first named keeps its place', () => {
    const cards = [0, 60, 120].map((want) => ({ want, height: 50 }));
    const fixed = new Map([...layOut(cards, gap).entries()]);
    const grown = cards.map((card, index) => (index === 1 ? { ...card, height: 90 } : card));
    expect(layOut(grown, gap, { fixed })).toEqual([0, 60, 158]);
  });
});
