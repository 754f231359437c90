import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse, type Crowdable } from '@/app/_reader/margin/collapse';

const row = 38;
const paragraphPx = 240;
const notes = (count: number, paragraph: number | null, more: Partial<Crowdable> = {}): Crowdable[] =>
  Array.from({ length: count }, (_, n) => ({
    key: `${paragraph} ${n}`,
    want: paragraph === null ? 0 : paragraph * paragraphPx + (n * paragraphPx) / count,
    crowded: true,
    open: false,
    paragraph,
    ...more,
  }));
const fold = (cards: readonly Crowdable[], revealed: readonly string[] = [], end = 100_000) =>
  collapse(cards, { row, end, revealed: new Set(revealed) });

describe('of a paragraph with more notes than the column beside it holds', () => {
  const dense = [...notes(10, 0), ...notes(10, 1), ...notes(1, 9, { crowded: false })];

  it('the first few are shown, and one line stands for the others', () => {
    const { folds, hidden } = fold(dense);
    expect(folds[0]).toMatchObject({ key: 'more 0 0', hidden: 8, after: 1 });
    expect(folds[0]?.keys[0]).toBe('0 2');
    expect([...hidden].slice(0, 8)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('all that a reader opened are shown, and the line stays to close them again', () => {
    const opened = fold(dense).folds[0]?.keys ?? [];
    const { folds, hidden } = fold(dense, opened);
    expect(folds[0]).toMatchObject({ hidden: 0, after: 1, keys: opened });
    expect([...hidden].every((index) => index >= 10)).toBe(true);
  });

  it('one that is open is shown among them', () => {
    const { folds, hidden } = fold(dense.map((card) => ({ ...card, open: card.key === '0 7' })));
    expect(hidden.has(7)).toBe(false);
    expect(folds[0]?.hidden).toBe(7);
  });
});

it('a single note is never put away, since the line in its place saves nothing', () => {
  expect(fold([...notes(3, 0), ...notes(1, 1, { crowded: false })]).folds).toEqual([]);
});

it('what does not crowd is left alone', () => {
  expect(fold(notes(200, 0, { crowded: false })).folds).toEqual([]);
});

it('short paragraphs, as of verse, collapse together', () => {
  const verse = Array.from({ length: 60 }, (_, n) => ({
    ...{ key: `${n}`, want: n * 28, crowded: true, open: false, paragraph: n },
  }));
  const { folds, hidden } = fold(verse, [], 60 * 28);
  expect(folds.length).toBeGreaterThan(4);
  expect((60 - hidden.size + folds.length) * row).toBeLessThan(60 * 28 * 0.8);
});

it('of those that stand at no place three are shown, apart from all others', () => {
  const { folds } = fold([...notes(8, null), ...notes(2, 0)]);
  expect(folds).toHaveLength(1);
  expect(folds[0]).toMatchObject({ after: 2, hidden: 5 });
});

it('every note is shown or stands behind exactly one line, whatever crowds', () => {
  const some = fc
    .array(fc.tuple(fc.nat(12), fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 60 })
    .map((given) =>
      given
        .map(([paragraph, crowded, open, seen], n) => ({
          ...{ key: `${n}`, want: paragraph * 90, crowded, open, paragraph, seen },
        }))
        .sort((a, b) => a.want - b.want),
    );
  fc.assert(
    fc.property(some, (cards) => {
      const revealed = cards.filter(({ seen }) => seen).map(({ key }) => key);
      const { folds, hidden } = fold(cards, revealed, 12 * 90);
      const behind = folds.flatMap(({ keys }) => keys);
      expect(new Set(behind).size).toBe(behind.length);
      for (const [index, { key, open, crowded }] of cards.entries()) {
        const mayHide = crowded && !open && !revealed.includes(key) && behind.includes(key);
        expect(hidden.has(index)).toBe(mayHide);
      }
      for (const { after, keys, hidden: count } of folds) {
        expect(hidden.has(after)).toBe(false);
        expect(cards[after + 1]?.key).toBe(keys[0]);
        expect(count).toBe(
          keys.filter((key) => hidden.has(cards.findIndex((each) => each.key === key))).length,
        );
      }
    }),
    { seed: 60, numRuns: 400 },
  );
});
