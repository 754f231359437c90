import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slideChanges } from '@/lib/domain/correcting/slide-changes';
import { changesBetween, sameWords } from '@/lib/domain/correcting/word-diff';

const changes = (before: string, after: string) =>
  slideChanges(before, after, changesBetween(sameWords(before, after), before.length, after.length));
const out = (before: string, after: string) =>
  changes(before, after).map((change) => before.slice(change.before.start, change.before.end));
const put = (before: string, after: string) =>
  changes(before, after).map((change) => after.slice(change.after.start, change.after.end));

const rules = [
  'Officers of district 6 serve until day 18. Nobody serves twice in a row.',
  'Officers of district 7 serve until day 21. Nobody serves twice in a row.',
  'Officers of district 8 serve until day 24. Nobody serves twice in a row.',
];

describe('what was taken out or put in', () => {
  it('is a whole paragraph where it was one, though its neighbours begin and end as it does', () => {
    const without = [rules[0], rules[2]].join('\n');
    expect(out(rules.join('\n'), without)).toEqual([`${rules[1]}\n`]);
    expect(put(without, rules.join('\n'))).toEqual([`${rules[1]}\n`]);
  });
  it('is a whole sentence where it was one', () => {
    const before = 'It was late. We went home by train. We went home by bus. It rained.';
    expect(out(before, 'It was late. We went home by bus. It rained.')).toEqual(['We went home by train. ']);
  });
  it('stays where it is where nothing begins anywhere near', () => {
    expect(out('a b b c', 'a b c').join('').trim()).toBe('b');
  });
});

it('makes the same of the one text as of the other, whatever was changed', () => {
  const words = fc.array(
    fc.tuple(fc.constantFrom('a', 'b.', 'c', '\n', 'd!'), fc.integer({ min: 0, max: 4 })),
    {
      maxLength: 16,
    },
  );
  fc.assert(
    fc.property(words, (chosen) => {
      const before = chosen.map(([word]) => word).join(' ');
      const after = chosen.flatMap(([word, keep]) => (keep > 0 ? [word] : [])).join(' ');
      let [made, at] = ['', 0];
      for (const change of changes(before, after)) {
        made += before.slice(at, change.before.start) + after.slice(change.after.start, change.after.end);
        at = change.before.end;
      }
      expect(made + before.slice(at)).toBe(after);
    }),
    { seed: 7, numRuns: 500 },
  );
});
