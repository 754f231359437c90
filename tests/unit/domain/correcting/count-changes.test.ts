import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countChanges } from '@/lib/domain/correcting/count-changes';

const changed = (before: readonly string[], after: readonly string[]) => {
  const counting = countChanges();
  for (const words of before) counting.before(words);
  for (const words of after) counting.after(words);
  return counting.changed();
};

it('says how many words there are more of and how many fewer, wherever they stand', () => {
  expect(
    changed(['The mill made nails.', 'It was old.'], ['It was old.', 'The mill made tin, tin.']),
  ).toEqual({
    in: 2,
    out: 1,
  });
});

it('never says more than stands there, and of the same words in another order that nothing changed', () => {
  const words = fc.array(fc.constantFrom('mill', 'nail', 'été', 'l’eau', '7', '東'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(changed([before.join(' ')], before.toReversed())).toEqual({ in: 0, out: 0 });
      const { in: put, out } = changed(before, after);
      expect(put - out).toBe(after.length - before.length);
      expect(put).toBeLessThanOrEqual(after.length);
      expect(out).toBeLessThanOrEqual(before.length);
      expect(changed(after, before)).toEqual({ in: out, out: put });
    }),
    { seed: 14, numRuns: 25 },
  );
});
