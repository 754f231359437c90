import { expect, it } from 'vitest';
import { remember } from '@/lib/present/remember';

const counting = (characters: number) => {
  const asked: string[] = [];
  const shout = remember(characters, (words) => {
    asked.push(words);
    return `${words}!`;
  });
  return { shout, asked };
};

it('what was asked for before is not computed again, and is the same', () => {
  const { shout, asked } = counting(1_000);
  expect([shout('yes'), shout('no'), shout('yes')]).toEqual(['yes!', 'no!', 'yes!']);
  expect(asked).toEqual(['yes', 'no']);
});

it('ten thousand short ones are remembered as well as ten, whichever way one goes through them', () => {
  const { shout, asked } = counting(1_000_000);
  const all = Array.from({ length: 10_000 }, (_, n) => `note ${n}`);
  for (const words of [...all, ...all]) shout(words);
  expect(asked).toHaveLength(10_000);
});

it('what was not asked for the longest is forgotten first, when they are too long together', () => {
  const { shout, asked } = counting(20);
  for (const words of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) shout(words);
  expect(asked).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
});

it('one that is too long alone is computed each time', () => {
  const { shout, asked } = counting(5);
  expect([shout('too long'), shout('too long')]).toEqual(['too long!', 'too long!']);
  expect(asked).toHaveLength(2);
});
