import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  blockOfPlace,
  coversBlock,
  findPassageLinks,
  nameOfPlace,
  readPassageLink,
  sayClosed,
  closedPassage,
} from '@/lib/domain/text/passage-link';

const id = 'abcdefgh12345678abcdef';

describe('an address of a passage', () => {
  test.each([
    [`/texts/${id}#p12.3`, { textId: id, place: 'p12.3', query: '' }],
    [`https://read.example.org/texts/${id}?group=g#p12`, { textId: id, place: 'p12', query: '?group=g' }],
    [`http://localhost:3000/texts/${id}`, { textId: id, place: '', query: '' }],
    [`/texts/${id}/notes#p12`, null],
    [`https://example.org/elsewhere/texts/${id}`, null],
    ['/texts/../settings', null],
    [`javascript:alert(1)//texts/${id}`, null],
    [`/texts/${id}#" onclick="x`, null],
  ])('%s', (href, link) => expect(readPassageLink(href)).toEqual(link));

  it('is found in words, once, without the full stop of the sentence', () => {
    const url = `http://localhost:3000/texts/${id}?group=g#p12.3`;
    expect(findPassageLinks(`See ${url}. And [again](${url}), and /texts/${id}!`)).toEqual([
      { textId: id, place: 'p12.3' },
      { textId: id, place: '' },
    ]);
  });

  it('is read from no words in more time than they are long, and never thrown over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        for (const { textId, place } of findPassageLinks(`${words}/texts/${id}#${words}`)) {
          expect(textId).toMatch(/^[\w-]{8,40}$/);
          expect(place).toMatch(/^[\w.-]*$/);
        }
      }),
      { seed: 4 },
    );
    expect(findPassageLinks(`/texts/${'a'.repeat(200_000)}#${'p1.'.repeat(10_000)}`)).toHaveLength(1);
  });
});

describe('a place', () => {
  test.each([
    ['p12', '¶ 12', 'p12'],
    ['p12.3', '¶ 12.3', 'p12'],
    ['p12.3-14.1', '¶ 12.3–14.1', 'p12'],
    ['p12-14', '¶ 12–14', 'p12'],
    ['h3', '', 'h3'],
    ['', '', ''],
  ])('%s is called %s and begins in %s', (place, name, block) => {
    expect([nameOfPlace(place), blockOfPlace(place)]).toEqual([name, block]);
  });

  test.each([
    ['p12.3', 'p12', true],
    ['p12.3', 'p1', false],
    ['p9-11', 'p10', true],
    ['p9-11', 'p11', true],
    ['p9-11', 'p12', false],
    ['p9-11', 'b10', false],
    ['h3', 'h3', true],
    ['', 'p1', false],
  ])('%s has something of %s: %s', (place, block, covers) => expect(coversBlock(place, block)).toBe(covers));
});

it('a passage that is closed is said to be in the page’s own words', () => {
  expect(sayClosed(`<p>See ${closedPassage}.</p>`, 'no')).toBe(
    '<p>See <span class="closed-passage">no</span>.</p>',
  );
});
