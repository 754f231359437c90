import type { Range } from '../text/structure';

/** The last of these ascending starts that is at or before `offset`; 0 where none is. */
export function lastAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and the last block that a passage has words in. `starts` are where the blocks start, ascending. */
export const blocksUnder = (starts: readonly number[], { start, end }: Range) => ({
  first: lastAt(starts, start),
  last: Math.max(lastAt(starts, start), lastAt(starts, end - 1)),
});

/** How many of these passages have words in each block, by the block's index; blocks with none are left out. */
export function countByBlock(starts: readonly number[], passages: readonly Range[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const passage of passages) {
    const { first, last } = blocksUnder(starts, passage);
    for (let index = first; index <= last; index++) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}
