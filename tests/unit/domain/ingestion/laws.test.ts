import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '@/lib/domain/ingestion';
import { checkStructure } from '@/lib/domain/text/check-structure';
import { ingestText } from './reading';

const seed = 1871;
const name = fc.constantFrom('a.txt', 'a.md', '', 'a.b/c.markdown');

/** Pieces that mean something to some reader, so that random texts are not all plain words. */
const piece = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\n\n\n\n',
    '\f',
    ' ',
    '  \n',
    '\t',
    '- ',
    '> ',
    '# ',
    '## ',
    '1. ',
    'a) ',
    '[1. X]',
    '[1]',
    '[^1]',
    '\n[^1]: ',
    '<sup>1</sup>',
  ],
  ...[
    '\n---\n',
    '***',
    '**',
    '*',
    '`',
    '```\n',
    '[[a|b]]',
    '[[',
    '![x](y)',
    '[x](http://y)',
    '|a|b|\n|-|-|\n|c|d|\n',
    '<br>',
    '<div>',
    '</b>',
    '<i>',
  ],
  ...[
    'FOOTNOTES\n',
    'I. THE LAMP\n',
    '12\n',
    'word',
    'Op-\n',
    'position',
    'end. ',
    'Mr. ',
    '“',
    '”',
    '(Source. Page 1.)',
    '😀',
    'e\u0301',
    '\u00ad',
    '\u00a0',
    '®',
  ],
  ...[
    'a line of words that is long enough to look as if it had been wrapped by hand\n',
    '> [!info] T\n',
    '- [ ] x\n',
    'Title: X\n',
    '&#xD800;',
    '&amp;',
    '\\',
    '\u2028',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('ingestion', () => {
  it('makes a sound structure of any text, or refuses it', () => {
    fc.assert(
      fc.property(text, name, (source, fileName) => {
        const outcome = ingest(new TextEncoder().encode(source), { name: fileName });
        if (outcome.ok) expect(checkStructure(outcome.value.text, outcome.value.structure)).toEqual([]);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('makes a sound structure of any bytes, or refuses them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), name, (bytes, fileName) => {
        const outcome = ingest(bytes, { name: fileName });
        if (outcome.ok) expect(checkStructure(outcome.value.text, outcome.value.structure)).toEqual([]);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('points its warnings into the text', () => {
    fc.assert(
      fc.property(text, name, (source, fileName) => {
        const outcome = ingest(new TextEncoder().encode(source), { name: fileName });
        if (!outcome.ok) return;
        for (const { at } of outcome.value.warnings)
          if (at !== undefined) expect(at).toBeLessThanOrEqual(outcome.value.text.length);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('gives the same result for the same file', () => {
    fc.assert(
      fc.property(text, name, (source, fileName) => {
        const bytes = new TextEncoder().encode(source);
        expect(ingest(bytes, { name: fileName })).toEqual(ingest(bytes, { name: fileName }));
      }),
      { seed, numRuns: 300 },
    );
  });

  it('keeps the words of its own text', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const sentence = fc
      .array(word, { minLength: 3, maxLength: 25 })
      .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
    const paragraph = fc
      .array(sentence, { minLength: 1, maxLength: 6 })
      .map((sentences) => sentences.join(' '));
    const wordsOf = (source: string) => source.split(/\s+/).filter(Boolean);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const once = ingestText(paragraphs.join('\n\n')).text;
        expect(wordsOf(once)).toEqual(wordsOf(paragraphs.join(' ')));
        expect(wordsOf(ingestText(once).text)).toEqual(wordsOf(once));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('reads what would exhaust the Markdown parser as plain text', () => {
    for (const text of [
      '>'.repeat(30_000) + 'a',
      '> '.repeat(30_000) + 'a',
      '- '.repeat(30_000) + 'a',
      '*a'.repeat(30_000),
    ])
      expect(ingestText(text, 'a.md').structure.blocks).toHaveLength(1);
    const nested = '*a **b '.repeat(900) + '** *'.repeat(900);
    expect(ingestText(nested, 'a.md').structure.blocks).toHaveLength(1);
  });

  it('comes to an end on files that are made to keep it busy', () => {
    for (const part of [
      '[',
      '[[',
      '(',
      '“',
      '. ',
      '- ',
      'a-\n',
      'A. ',
      '<sup>1</sup>',
      '\n\n\n',
      '*a',
      '> ',
      '1. a\n',
      'x . ',
      '---\n',
    ]) {
      const files = [
        ingest(new TextEncoder().encode(part.repeat(3000)), { name: 'a.md' }),
        ingest(new TextEncoder().encode(part.repeat(10_000)), { name: 'a.txt' }),
      ];
      expect(files).toHaveLength(2);
    }
  }, 60_000);
});
