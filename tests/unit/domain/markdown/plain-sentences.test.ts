import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';

describe('plain sentences', () => {
  /** A line feed at the end means nothing, and has them read as Markdown. */
  const read = (words: string) => toCommentHtml(`${words}\n`);
  const piece = fc.constantFrom(
    ...[
      'a',
      'é',
      'Z',
      '字',
      'e\u0301',
      '1',
      '12',
      ' ',
      '  ',
      '.',
      ',',
      ';',
      '?',
      '!',
      '(',
      ')',
      '’',
      '“',
      '…',
      '–',
      '-',
      '--',
      '---',
    ],
    ...[
      "'",
      '"',
      'www.',
      'WWW.a.org',
      'http',
      '\n',
      '\n\n',
      '1. ',
      'a) ',
      '*',
      '_',
      '#',
      '>',
      ':',
      '&',
      '<b>',
      '`',
      '\t',
      '\u00a0',
    ],
  );
  it('are set as Markdown sets them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const words = pieces.join('');
        expect(toCommentHtml(words)).toBe(read(words));
      }),
      { seed: 2004, numRuns: 3_000 },
    );
  });
  it('are set so whatever their words and marks are', () => {
    const words = fc.array(
      fc.constantFrom(
        'Is',
        'that',
        'so',
        'été',
        '字',
        '12',
        '3',
        ',',
        '.',
        '?',
        ' ',
        '-',
        '--',
        '"',
        "'",
        '(',
        ')',
        '…',
        '\n\n',
      ),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, (pieces) => {
        const said = `A${pieces.join('')}`;
        expect(toCommentHtml(said)).toBe(read(said));
      }),
      { seed: 2005, numRuns: 2_000 },
    );
  });
  it('keep their quotation marks, their spaces and their paragraphs', () => {
    const words = 'She said "no", and - twice -  meant it.\n\nDid she?';
    expect(toCommentHtml(words)).toBe('<p>She said "no", and - twice -  meant it.</p>\n<p>Did she?</p>');
    expect(read(words)).toBe(toCommentHtml(words));
  });
});
