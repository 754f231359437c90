import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { completeName, findMentions, nameBefore, putName } from '@/lib/domain/threading/mentions';

const seed = 20261122;
const people = ['Ada', 'Ada Lovelace', 'Zoë O’Neill', 'ben', 'Ben Ali', '李明'].map((name, n) => ({
  id: `${n}`,
  name,
}));
const named = (body: string) => findMentions(body, people).map(({ name }) => name);

describe('who is named', () => {
  test.each([
    ['@Ada, look', ['Ada']],
    ['what says @ada lovelace?', ['Ada Lovelace']],
    ['@Ada Lovelaces', ['Ada']],
    ['(@Zoë O’Neill)', ['Zoë O’Neill']],
    ['@Zoe\u0308 O’Neill', ['Zoë O’Neill']],
    ['@Ben Ali and @Ada', ['Ada', 'Ben Ali']],
    ['@Ada @Ada', ['Ada']],
    ['@李明你好 @李明', ['李明']],
    ['ada@ada.example', []],
    ['Ada, look', []],
    ['@Adamant', []],
    ['@ Ada', []],
    ['@Nobody', []],
    ['', []],
  ])('in %j is %j', (body, who) => {
    expect(named(body)).toEqual(who);
  });

  it('is both of two of one name, and nobody without a name', () => {
    const two = [
      { id: 'a', name: 'Ada' },
      { id: 'b', name: 'ada' },
      { id: 'c', name: ' ' },
    ];
    expect(findMentions('@Ada @', two).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is always one of those who were given, and never anybody whose name is not there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom(...people),
        (words, person) => {
          for (const found of findMentions(words, people))
            expect(words.normalize('NFC').toLowerCase()).toContain(`@${found.name.toLowerCase()}`);
          expect(findMentions(`${words} @${person.name}.`, people)).toContain(person);
        },
      ),
      { seed },
    );
  });
});

describe('a name that is being written', () => {
  test.each([
    ['say @', 5, { start: 4, begun: '' }],
    ['say @ad', 7, { start: 4, begun: 'ad' }],
    ['say @ada lo', 11, { start: 4, begun: 'ada lo' }],
    ['say @ada lo', 6, { start: 4, begun: 'a' }],
    ['a@b', 3, null],
    ['@ ada', 5, null],
    ['@ada\nlo', 7, null],
    ['no', 2, null],
  ])('in %j at %i', (words, caret, expected) => {
    expect(nameBefore(words, caret)).toEqual(expected);
  });

  test.each([
    ['', 3, ['Ada', 'Ada Lovelace', 'Zoë O’Neill']],
    ['ad', 9, ['Ada', 'Ada Lovelace']],
    ['love', 9, ['Ada Lovelace']],
    ['zoe', 9, ['Zoë O’Neill']],
    ['Ada Lovelace', 9, []],
    ['x', 9, []],
  ])('begun as %j may be, at most %i', (begun, count, who) => {
    expect(completeName(begun, people, count).map(({ name }) => name)).toEqual(who);
  });

  it('is put with its “@” in place of what was begun, and then names that person', () => {
    expect(putName('say @ad, please', { start: 4, begun: 'ad' }, 'Ada')).toEqual({
      words: 'say @Ada, please',
      caret: 8,
    });
    expect(putName('@a b', { start: 0, begun: 'a' }, 'Ada')).toEqual({ words: '@Ada b', caret: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.nat(3), (person, length) => {
        const begun = person.name.slice(0, length);
        const { words, caret } = putName(`so @${begun}`, { start: 3, begun }, person.name);
        expect(named(words)).toEqual([person.name]);
        expect(words.slice(0, caret)).toBe(`so @${person.name} `);
      }),
      { seed },
    );
  });
});
