import { describe, expect, it } from 'vitest';
import { readFrontMatter, splitFrontMatter } from '@/lib/domain/ingestion/front-matter';

describe('front matter', () => {
  it('is taken off as it stands', () => {
    expect(splitFrontMatter('---\nrating: A\n# note\n---\nBody')).toEqual({
      frontMatter: 'rating: A\n# note',
      body: 'Body',
    });
  });

  it('is not a rule, nor a block that never closes', () => {
    for (const text of ['---\n\nHello\n\n---\n', '---\ntitle: A\nHello', 'Hello\n---\ntitle: A\n---\n'])
      expect(splitFrontMatter(text)).toEqual({ frontMatter: '', body: text });
  });

  it('tells title, authors, year, language, source and rights in the usual words', () => {
    const read = readFrontMatter(
      'title: A\nauthors: [B, "[[People/C]]"]\ndate: 1917-10-25\nlang: de\nurl: https://x.example\nlicense: CC0',
    );
    expect(read).toMatchObject({
      title: 'A',
      authors: ['B', 'C'],
      year: '1917',
      language: 'de',
      source: 'https://x.example',
      rights: 'CC0',
    });
  });

  it('that is no YAML says nothing and is kept', () => {
    expect(readFrontMatter('title: [unclosed\n  : :')).toMatchObject({
      title: '',
      authors: [],
      frontMatter: 'title: [unclosed\n  : :',
    });
  });
});
