import { describe, expect, it, test } from 'vitest';
import { stepFrom } from '@/app/_reader/margin/steps';

describe('the next note', () => {
  test.each([
    ['next', 0, 1, false],
    ['next', 1, 2, false],
    ['next', 2, 0, true],
    ['previous', 2, 1, false],
    ['previous', 0, 2, true],
  ] as const)('%s of the note %i of three is the note %i', (direction, current, index, wrapped) => {
    expect(stepFrom(3, { current, following: 0 }, direction)).toEqual({ index, wrapped });
  });

  test.each([
    ['next', 0, 0, false],
    ['next', 2, 2, false],
    ['next', 3, 0, true],
    ['previous', 3, 2, false],
    ['previous', 1, 0, false],
    ['previous', 0, 2, true],
  ] as const)(
    '%s of a place that %i of three lie before is the note %i',
    (direction, following, index, wrapped) => {
      expect(stepFrom(3, { current: null, following }, direction)).toEqual({ index, wrapped });
    },
  );

  it('of a single note is that note, and of none is none', () => {
    expect(stepFrom(1, { current: 0, following: 0 }, 'next')).toEqual({ index: 0, wrapped: true });
    expect(stepFrom(1, { current: 0, following: 0 }, 'previous')).toEqual({ index: 0, wrapped: true });
    expect(stepFrom(0, { current: null, following: 0 }, 'next')).toBeNull();
  });

  it('leads through all of them and back to where one began', () => {
    const walk = (direction: 'next' | 'previous') => {
      const been = [2];
      for (let n = 0; n < 5; n++)
        been.push(stepFrom(5, { current: been.at(-1) ?? 0, following: 0 }, direction)?.index ?? -1);
      return been;
    };
    expect(walk('next')).toEqual([2, 3, 4, 0, 1, 2]);
    expect(walk('previous')).toEqual([2, 1, 0, 4, 3, 2]);
  });
});
