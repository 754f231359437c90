import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, sameWords } from '@/lib/domain/correcting/word-diff';

const few = fc
  .array(fc.constantFrom('a', 'b', 'the', ' ', '\n', 'sea', '.', '日', 'é', '🙂'), { maxLength: 60 })
  .map((words) => words.join(''));

const isSound = (before: string, after: string) => {
  let [a, b] = [0, 0];
  const same = sameWords(before, after);
  for (const each of same) {
    expect(each.before.start).toBeGreaterThanOrEqual(a);
    expect(each.after.start).toBeGreaterThanOrEqual(b);
    expect(before.slice(each.before.start, each.before.end)).toBe(
      after.slice(each.after.start, each.after.end),
    );
    expect(each.before.end).toBeGreaterThan(each.before.start);
    [a, b] = [each.before.end, each.after.end];
  }
  return same;
};
const applied = (before: string, after: string) =>
  changesBetween(sameWords(before, after), before.length, after.length).reduceRight(
    (text, change) =>
      text.slice(0, change.before.start) +
      after.slice(change.after.start, change.after.end) +
      text.slice(change.before.end),
    before,
  );

describe('the difference of two texts', () => {
  it('makes the one into the other, and is nothing between a text and itself', () => {
    fc.assert(
      fc.property(few, few, (before, after) => {
        isSound(before, after);
        expect(applied(before, after)).toBe(after);
        expect(changesBetween(sameWords(before, before), before.length, before.length)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('is of whole words', () => {
    const [before, after] = ['They saild at dawn.', 'They sailed at dawn.'];
    expect(changesBetween(sameWords(before, after), before.length, after.length)).toEqual([
      { before: { start: 5, end: 10 }, after: { start: 5, end: 11 } },
    ]);
    expect(sameWords('l’été dure', 'l’été finit')[0]?.after).toEqual({ start: 0, end: 6 });
    expect(changesBetween(sameWords('東京都', '東京市'), 3, 3)).toEqual([
      { before: { start: 2, end: 3 }, after: { start: 2, end: 3 } },
    ]);
  });

  it('is found where much was changed in much, around what occurs once', () => {
    const words = Array.from({ length: 8000 }, (_, n) => (n % 3 === 0 ? `only${n}` : 'the'));
    const before = words.join(' ');
    const after = words.map((word, n) => (n % 7 === 0 ? 'other' : word)).join(' ');
    const same = isSound(before, after);
    const kept = same.reduce((sum, each) => sum + each.after.end - each.after.start, 0);
    expect(kept).toBeGreaterThan(after.length * 0.8);
    expect(applied(before, after)).toBe(after);
  });

  it('of two texts that share nothing ends, and says so', () => {
    const [before, after] = ['ab '.repeat(30_000), 'xy\n'.repeat(30_000)];
    expect(sameWords(before, after)).toEqual([]);
  });
});
