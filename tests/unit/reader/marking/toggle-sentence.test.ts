import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isChosen, toggleSentence, type Chosen } from '@/app/_reader/marking/toggle-sentence';

describe('choosing sentences', () => {
  test.each<[Chosen, number, Chosen]>([
    [null, 2, { first: 2, last: 2 }],
    [{ first: 2, last: 2 }, 4, { first: 2, last: 4 }],
    [{ first: 2, last: 4 }, 0, { first: 0, last: 4 }],
    [{ first: 2, last: 4 }, 4, { first: 2, last: 3 }],
    [{ first: 2, last: 4 }, 2, { first: 3, last: 4 }],
    [{ first: 1, last: 4 }, 3, { first: 1, last: 2 }],
    [{ first: 2, last: 2 }, 2, null],
  ])('%j and then %i. makes %j', (chosen, index, expected) => {
    expect(toggleSentence(chosen, index)).toEqual(expected);
  });

  it('changes what one presses, always, and leaves no hole', () => {
    const chosen = fc.option(
      fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
    );
    fc.assert(
      fc.property(chosen, fc.nat(9), (before, index) => {
        const after = toggleSentence(before, index);
        expect(isChosen(after, index)).toBe(!isChosen(before, index));
        if (after) expect(after.first).toBeLessThanOrEqual(after.last);
      }),
      { seed: 1871 },
    );
  });
});
