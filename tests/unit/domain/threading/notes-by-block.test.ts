import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blocksUnder, countByBlock } from '@/lib/domain/threading/notes-by-block';

// Three blocks: [0, 10), a line feed, [11, 20), a line feed, [21, 30).
const starts = [0, 11, 21];

describe('the blocks that a passage has words in', () => {
  test.each([
    [{ start: 0, end: 10 }, 0, 0],
    [{ start: 4, end: 6 }, 0, 0],
    [{ start: 11, end: 20 }, 1, 1],
    [{ start: 9, end: 12 }, 0, 1],
    [{ start: 0, end: 30 }, 0, 2],
    [{ start: 29, end: 30 }, 2, 2],
    [{ start: 5, end: 11 }, 0, 0],
  ])('are for %j the %i. to the %i.', (passage, first, last) => {
    expect(blocksUnder(starts, passage)).toEqual({ first, last });
  });

  it('are counted once for each passage', () => {
    const passages = [
      { start: 0, end: 3 },
      { start: 9, end: 12 },
      { start: 2, end: 3 },
    ];
    expect([...countByBlock(starts, passages)]).toEqual([
      [0, 3],
      [1, 1],
    ]);
    expect(countByBlock(starts, []).size).toBe(0);
  });

  it('are those that overlap it, whatever the blocks', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.nat(), (sizes, a, b) => {
        const blocks = sizes.map((size, index) => {
          const start = sizes.slice(0, index).reduce((sum, each) => sum + each + 1, 0);
          return { start, end: start + size };
        });
        const home = blocks[a % blocks.length] ?? { start: 0, end: 1 };
        const start = home.start + (a % (home.end - home.start));
        const others = blocks.filter(({ end }) => end > start);
        const until = others[b % others.length] ?? home;
        const end = Math.max(start + 1, until.end - (b % (until.end - until.start)));
        const { first, last } = blocksUnder(
          blocks.map((block) => block.start),
          { start, end },
        );
        const hit = blocks.flatMap((block, index) => (block.start < end && block.end > start ? [index] : []));
        expect([first, last]).toEqual([hit[0], hit.at(-1)]);
      }),
      { seed: 1871, numRuns: 500 },
    );
  });
});
