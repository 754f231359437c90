import { describe, expect, it } from 'vitest';
import { findHeadings } from '@/lib/domain/ingestion/plain/headings';

const prose =
  'A paragraph that is long enough to be running text, and that goes on for a while without saying very much, as paragraphs of this kind will.';
const levelsOf = (...texts: string[]) => {
  const levels = findHeadings(texts.map((text) => ({ text, setOff: { before: true, after: true } })));
  return texts.flatMap((text, index) => (levels.has(index) ? [`${levels.get(index)} ${text}`] : []));
};
const between = (...headings: string[]) => headings.flatMap((heading) => [heading, prose]);

describe('headings of plain text', () => {
  it.each([
    ['roman numbers and capitals', ['I. THE LAMP.', 'II. THE MARGIN.'], [1, 1]],
    [
      'letters in brackets, where i) is a letter',
      ['g) The oil.', 'h) The rope.', 'i) The stair.', 'j) The door.'],
      [1, 1, 1, 1],
    ],
    [
      'square brackets of two levels, where C. is no hundred',
      ['[1. One]', '[2. Two]', '[A. First]', '[B. Second]', '[C. Third]', '[3. Three]'],
      [1, 1, 2, 2, 2, 1],
    ],
    [
      'chapters and their sections',
      ['Chapter One', '1. Oil', '2. Rope', 'Chapter Two', '1. Wick', '2. Stair'],
      [1, 2, 2, 1, 2, 2],
    ],
    ['capitals', ['INTRODUCTION', 'CONCLUSION'], [1, 1]],
    ['short lines that stand alone', ['The lamp', 'The margin'], [1, 1]],
  ])('are told by %s', (_, headings, levels) => {
    expect(levelsOf(...between(...headings))).toEqual(
      headings.map((heading, index) => `${levels[index]} ${heading}`),
    );
  });

  it('are only the numbered ones where a text numbers them', () => {
    expect(
      levelsOf('(Lamp or Lantern?)', ...between('a) Oil.', 'b) Rope.', 'c) Wick.'), 'L. Marlow', prose),
    ).toEqual(['1 a) Oil.', '1 b) Rope.', '1 c) Wick.']);
  });

  it('are not the items of a list', () => {
    expect(levelsOf(prose, '1. Oil', '2. Rope', '3. Wick', prose)).toEqual([]);
  });

  it('are not sentences, however short', () => {
    expect(levelsOf(prose, 'Nobody came.', prose, '“Who is it?”', prose)).toEqual([]);
  });
});
