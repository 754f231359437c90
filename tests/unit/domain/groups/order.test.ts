import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, placeBefore, type Placed } from '@/lib/domain/groups/order';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const shelf = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((some) =>
    fc
      .array(fc.integer({ min: -3, max: 3 }), { minLength: some.length, maxLength: some.length })
      .map((positions) => some.map((id, at) => ({ id, position: positions[at] ?? 0 }))),
  );
const move = fc.record({ id: fc.constantFrom(...ids), before: fc.constantFrom(...ids, null) });

const written = (things: readonly Placed[], changes: readonly Placed[]) => {
  const anew = new Map([...things, ...changes].map(({ id, position }) => [id, position]));
  return [...anew].map(([id, position]) => ({ id, position }));
};
const order = (things: readonly Placed[]) => inOrder(things).map(({ id }) => id);

describe('moving one thing in an order', () => {
  it('puts it right before the other, or last, and leaves all others as they stood to each other', () => {
    fc.assert(
      fc.property(shelf, move, (things, { id, before }) => {
        if (id === before) return;
        const others = order(things).filter((each) => each !== id);
        const at = before !== null && others.includes(before) ? others.indexOf(before) : others.length;
        expect(order(written(things, placeBefore(things, id, before)))).toEqual(others.toSpliced(at, 0, id));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('holds also after a thousand moves to one gap', () => {
    let things: Placed[] = ['a', 'b', 'c'].map((id, position) => ({ id, position }));
    for (let n = 0; n < 1000; n++) {
      const id = n % 2 ? 'a' : 'b';
      const other = n % 2 ? 'b' : 'a';
      things = written(things, placeBefore(things, id, other));
      expect(order(things).slice(0, 2)).toEqual([id, other]);
    }
  });

  it('writes one position, where there is room', () => {
    const things = ids.map((id, position) => ({ id, position }));
    expect(placeBefore(things, 'f', 'b')).toEqual([{ id: 'f', position: 0.5 }]);
    expect(placeBefore(things, 'a', null)).toEqual([{ id: 'a', position: 6 }]);
    expect(placeBefore(things, 'c', 'a')).toEqual([{ id: 'c', position: -1 }]);
  });

  it('of a thing before itself is nothing', () => {
    expect(placeBefore([{ id: 'a', position: 1 }], 'a', 'a')).toEqual([]);
  });
});
