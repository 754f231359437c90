import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepLast } from '@/lib/domain/keep-last';

it('finds what was kept, and forgets first what was not asked for the longest', () => {
  const kept = keepLast<string>(3);
  for (const key of ['a', 'b', 'c']) kept.keep(key, key.toUpperCase(), 1);
  expect(kept.find('a')).toBe('A');
  kept.keep('d', 'D', 1);
  expect(['a', 'b', 'c', 'd'].map(kept.find)).toEqual(['A', undefined, 'C', 'D']);
});

it('gives what is too much alone, and keeps it not; nor what it had under that name before', () => {
  const kept = keepLast<string>(3);
  kept.keep('a', 'little', 1);
  kept.keep('b', 'beside it', 1);
  expect(kept.keep('a', 'far too much', 4)).toBe('far too much');
  expect([kept.find('a'), kept.find('b')]).toEqual([undefined, 'beside it']);
});

it('never holds more than it may, and of each name what was kept last', () => {
  const deed = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    weight: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const kept = keepLast<{ key: string; weight: number; at: number }>(10);
      const last = new Map<string, number>();
      deeds.forEach(({ key, weight }, at) => {
        kept.keep(key, { key, weight, at }, weight);
        last.set(key, at);
        const found = ['a', 'b', 'c', 'd'].flatMap((each) => kept.find(each) ?? []);
        expect(found.reduce((sum, each) => sum + each.weight, 0)).toBeLessThanOrEqual(10);
        expect(found.map((each) => each.at)).toEqual(found.map((each) => last.get(each.key)));
      });
    }),
    { seed: 13 },
  );
});
