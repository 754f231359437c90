import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptOf } from '@/lib/domain/search/excerpt';
import { foldWithPlaces, foldWords } from '@/lib/domain/search/fold';
import { findMatches } from '@/lib/domain/search/matches';
import { readQuery } from '@/lib/domain/search/query';

const words = fc.array(
  fc.constantFrom(
    'Été',
    'e\u0301te',
    'œuvre',
    'ﬁn',
    'soft\u00adhyphen',
    'ΣΊΣΥΦΟΣ',
    '日本',
    '𝒞',
    ' ',
    '\n',
    '—',
    '“',
    '*',
    'a',
  ),
  { maxLength: 40 },
);
const text = fc.oneof(
  words.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const seed = { seed: 20261122, numRuns: 300 };

describe('folding', () => {
  test.each([
    ['L’Été', 'l ete'],
    ['Œuvres & cætera', 'oeuvres caetera'],
    ['self-\nemancipation', 'self emancipation'],
    ['co\u00adoperation', 'cooperation'],
    ['  (Straße)  ', 'strasse'],
    ['Σίσυφος ΣΊΣΥΦΟΣ', 'σισυφοσ σισυφοσ'],
    ['100 % _ \\', '100'],
    ['日本語、文', '日本語、文'.replace('、', ' ')],
  ])('makes “%s” into “%s”', (given, folded) => {
    expect(foldWords(given)).toBe(folded);
  });

  it('changes nothing that is folded already, and knows where everything came from', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { words: folded, starts, ends } = foldWithPlaces(given);
        expect(foldWords(folded)).toBe(folded);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [at, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[at] ?? 0);
          expect(foldWords(given.slice(start, ends[at]))).toContain((folded[at] ?? '').trim());
        }
      }),
      seed,
    );
  });
});

describe('what is typed', () => {
  test.each([
    ['labour power', ['labour', 'power'], 'labour power'],
    ['"labour power"', ['labour power'], null],
    ['«  la force de travail » capital', ['la force de travail', 'capital'], 'la force de travail capital'],
    ['“not closed', ['not closed'], null],
    ['self-activity', ['self activity'], null],
    ['a word of b', ['word', 'of'], 'a word of b'],
    ['a', ['a'], null],
    ['', [], null],
    ['"" — *', [], null],
    ['word Word WORD', ['word'], null],
  ])('%s is looked for as %j', (typed, terms, whole) => {
    expect(readQuery(typed)).toEqual({ terms, whole });
  });

  it('is never refused, and never more than a few terms', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { terms } = readQuery(typed);
        expect(terms.length).toBeLessThanOrEqual(8);
        for (const term of terms) expect(term).toBe(foldWords(term));
      }),
      seed,
    );
  });
});

describe('a hit', () => {
  it('is marked at words that fold to what was looked for, and none is left out', () => {
    fc.assert(
      fc.property(text, words, (given, parts) => {
        const { terms } = readQuery(parts.join(''));
        const matches = findMatches(given, terms);
        for (const { start, end } of matches)
          expect(terms.some((term) => foldWords(given.slice(start, end)).includes(term))).toBe(true);
        expect(matches.length > 0).toBe(terms.some((term) => foldWords(given).includes(term)));
        for (const [at, { start }] of matches.entries())
          expect(start).toBeGreaterThanOrEqual(matches[at - 1]?.end ?? 0);
      }),
      seed,
    );
  });

  it('is shown in a stretch of its text that holds the first one whole', () => {
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 10, max: 300 }), (before, hit, after, length) => {
        const given = `${before} ${hit} ${after}`;
        const { terms } = readQuery(`"${hit.replace(/["“”„«»]/g, ' ')}"`);
        const parts = excerptOf(given, terms, length);
        const shown = parts.map((part) => part.words).join('');
        expect(given).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
        const first = findMatches(given, terms)[0];
        const firstShown = parts.find((part) => part.hit)?.words;
        expect(firstShown).toBe(first && given.slice(first.start, first.end));
      }),
      seed,
    );
  });
});
