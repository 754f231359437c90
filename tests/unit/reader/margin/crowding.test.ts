import { describe, expect, it } from 'vitest';
import { findCrowds } from '@/app/_reader/margin/crowding';

const row = 38;
const at = (...wants: number[]) => wants.map((want) => ({ want, height: 164 }));
const crowdsOf = (cards: ReturnType<typeof at>, floor = 0) => findCrowds(cards, row, floor);

describe('notes are crowded', () => {
  it('where their cards would stand far from their words: all that are near', () => {
    const crowd = Array<number>(8).fill(2000);
    expect(crowdsOf(at(...crowd))).toEqual(crowd.map(() => true));
  });

  it('and not where a few of them share a passage', () => {
    expect(crowdsOf(at(2000, 2000, 2000, 2000))).toEqual([false, false, false, false]);
  });

  it('and not elsewhere in the same text', () => {
    const crowd = Array<number>(8).fill(4000);
    const expected = [false, false, ...crowd.map(() => true), false];
    expect(crowdsOf(at(0, 300, ...crowd, 9000))).toEqual(expected);
  });

  it('only so much that the others stand near their words again, where there is a little too little room', () => {
    const found = crowdsOf(at(...Array.from({ length: 100 }, (_, n) => n * 150)));
    expect(found.filter(Boolean).length).toBeGreaterThan(0);
    expect(found.filter(Boolean).length).toBeLessThan(30);
  });

  it('where what stands above pushes them down', () => {
    expect(crowdsOf(at(0, 0), 800)).toEqual([true, true]);
  });

  it('all of two thousand on one page, without end or haste', () => {
    expect(crowdsOf(at(...Array<number>(2000).fill(0)))).toEqual(Array(2000).fill(true));
  });

  it('nowhere in an empty margin', () => expect(crowdsOf([])).toEqual([]));
});
