import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { toTagKey, toTagName } from '@/lib/domain/threading/tags';

test.each([
  ['  #recall ', 'recall'],
  ['## two\n words ', 'two words'],
  ['c#', 'c#'],
  ['#', ''],
  ['a\u0000b\u202ec', 'a b c'],
])('%j is kept as %j', (typed, name) => expect(toTagName(typed)).toBe(name));

it('a name that is kept stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const name = toTagName(typed);
      expect(toTagName(name).length).toBeLessThanOrEqual(name.length);
      if (!name.startsWith('#')) expect(toTagName(name)).toBe(name);
    }),
    { seed: 4 },
  );
});

it('names that differ in capitals or in how they are encoded are one', () => {
  expect(toTagKey('Écrits')).toBe(toTagKey('e\u0301crits'));
});
