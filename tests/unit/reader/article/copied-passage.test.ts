import { describe, expect, it, test } from 'vitest';
import { isPassage, toCopies, toPlace } from '@/app/_reader/article/copied-passage';

describe('a copied passage', () => {
  test.each([
    ['recall', false],
    ['the Central Committee', false],
    ['one two three four five', false],
    ['one two three four five six', true],
    ['Unverhältnismäßigkeitsüberlegungsgrundsätze', true],
  ])('“%s” brings its source: %s', (words, brings) => {
    expect(isPassage(words)).toBe(brings);
  });

  it('says where it is, from the first number to the last', () => {
    expect(toPlace('12', '13')).toBe('¶ 12–13');
    expect(toPlace('12', '12')).toBe('¶ 12');
    expect(toPlace(undefined, undefined)).toBe('');
  });

  it('has its own words exactly, and then whose they are', () => {
    const given = {
      words: 'All were to be “recalled” & elected.',
      html: '<p>All were to be “recalled” &amp; elected.</p>',
      first: '3',
      last: '3',
      title: 'Class & "Party"',
      authors: ['P. Guillaume', 'M. Grainger'],
      language: 'en',
      url: 'http://books.example/texts/t#p3',
    };
    expect(toCopies(given).text).toBe(
      'All were to be “recalled” & elected.\n\n— P. Guillaume, M. Grainger, Class & "Party", ¶ 3\nhttp://books.example/texts/t#p3',
    );
    expect(toCopies(given).html).toBe(
      '<blockquote cite="http://books.example/texts/t#p3" lang="en"><p>All were to be “recalled” &amp; elected.</p></blockquote>' +
        '<p>— P. Guillaume, M. Grainger, <a href="http://books.example/texts/t#p3"><cite>Class &amp; &quot;Party&quot;</cite></a>, ¶ 3</p>',
    );
    expect(toCopies({ ...given, authors: [], first: undefined, last: undefined }).text).toContain(
      '\n\n— Class & "Party"\nhttp',
    );
  });
});
