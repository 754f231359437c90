import { expect, it } from 'vitest';
import { gatherItems } from '@/app/_reader/margin/column-items';

const starts = [0, 100, 200];
const card = (key: string, start: number | 'top' | null, open = false) => ({
  ...{ key, start, end: typeof start === 'number' ? start + 5 : null, open },
});
const gather = (cards: ReturnType<typeof card>[], revealed: string[] = []) =>
  gatherItems(cards, {
    wants: cards.map(({ start }) => (typeof start === 'number' ? start * 3 : 0)),
    crowded: new Set(cards.flatMap(({ key, start }) => (start === 'top' ? [] : [key]))),
    starts,
    row: 38,
    end: 1_000,
    revealed: new Set(revealed),
  }).items.map(({ key }) => key);

const unplaced = ['u1', 'u2', 'u3', 'u4', 'u5'].map((key) => card(key, null));
const first = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((key, n) => card(key, n));
const last = [card('z', 200)];

it('a column holds what is shown, in the text’s order, and after the first few the line for the others', () => {
  const shown = gather([...unplaced, card('all', 'top'), ...first, ...last]);
  expect(shown).toEqual(['u1', 'u2', 'u3', 'more u1', 'all', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'z']);
  const many = Array.from({ length: 40 }, (_, n) => card(`b${n}`, n));
  const few = gather([...many, ...last]);
  expect(few.slice(-2)).toEqual(['more b0', 'z']);
  expect(few.length).toBeLessThan(12);
});

it('what was opened and what is open stand after that line', () => {
  expect(gather(unplaced, ['u4', 'u5'])).toEqual(['u1', 'u2', 'u3', 'more u1', 'u4', 'u5']);
  const open = unplaced.map((each) => (each.key === 'u5' ? { ...each, open: true } : each));
  expect(gather(open)).toEqual(['u1', 'u2', 'u3', 'more u1', 'u5']);
});
