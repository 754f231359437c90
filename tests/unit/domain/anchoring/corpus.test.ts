/** The yardstick itself: what the corpus says of the true place of a quote is true, and it is counted as it is said. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { edit, rewrite, unedited, type Replacement } from '@/bench/anchoring/edited';
import { resolveByIndexOf, type Outcome } from '@/bench/anchoring/engine';
import { prose } from '@/bench/anchoring/generated-prose';
import { placeOf } from '@/bench/anchoring/place';
import { planned } from '@/bench/anchoring/planned-conditions';
import { makeCase } from '@/bench/anchoring/run';
import { ownTexts } from '@/bench/anchoring/script-conditions';
import { judge, score } from '@/bench/anchoring/score';
import { usual } from '@/bench/anchoring/usual-conditions';
import { letters, words } from './random-texts';

const book = { name: 'novel', text: prose(60_000, 7), other: prose(60_000, 8) };
const caseNamed = (name: string, seed = 1871) => {
  const condition = [...usual, ...planned].find((one) => one.name === name);
  if (!condition) throw new Error(`no condition ${name}`);
  return makeCase(condition, book, 200, seed);
};

describe('the true place of a quote', () => {
  it.each(['unchanged', 'inserted', 'moved', 'sentences', 'repeat'])('holds its very words: %s', (name) => {
    const { after, quotes } = caseNamed(name);
    expect(quotes.length).toBeGreaterThan(30);
    for (const { truth, selector } of quotes)
      expect(truth && after.slice(truth.start, truth.end)).toBe(selector.exact);
  });

  it.each(['norm', 'paragraphs'])('holds its letters: %s', (name) => {
    const { after, quotes } = caseNamed(name);
    for (const { truth, selector } of quotes)
      expect(letters(truth ? after.slice(truth.start, truth.end) : '')).toBe(letters(selector.exact));
  });

  it('holds the words that were put into it, and not those beside it', () => {
    const before = 'one two three four five';
    const replacements: Replacement[] = [
      { start: 4, end: 4, words: 'and ' },
      { start: 8, end: 13, words: '3' },
      { start: 13, end: 13, words: '[1]' },
      { start: 19, end: 19, words: 'more ' },
    ];
    const after = rewrite(before, replacements);
    expect(after.text).toBe('one and two 3[1] four more five');
    const place = placeOf(after, before, { start: 4, end: 18 });
    expect(typeof place === 'string' ? place : after.text.slice(place.start, place.end)).toBe(
      'two 3[1] four',
    );
  });

  it('is nowhere when all of its letters are gone, and cannot be said when half of them are', () => {
    const cut = (start: number, end: number) => rewrite('one two three four', [{ start, end, words: '' }]);
    expect(placeOf(cut(4, 13), 'one two three four', { start: 4, end: 13 })).toBe('gone');
    expect(placeOf(cut(4, 13), 'one two three four', { start: 0, end: 13 })).toBe('undecided');
  });

  it('is nowhere for half of the deleted, for every decoy and for every quote from another book', () => {
    const gone = (name: string) => caseNamed(name).quotes.filter(({ truth }) => !truth).length;
    expect(gone('deleted')).toBe(100);
    for (const name of ['decoy', 'foreign', 'foreign bare'])
      expect(gone(name)).toBe(caseNamed(name).quotes.length);
  });

  it('leaves the words of a decoy standing elsewhere, where they stood before', () => {
    const { before, after, quotes } = caseNamed('decoy');
    for (const { selector } of quotes) {
      expect(before?.split(selector.exact).length).toBeGreaterThan(2);
      expect(after).toContain(selector.exact);
    }
  });

  it('follows a letter through one edit after another', () => {
    const edits = fc.tuple(words(2, 30), fc.nat(200), fc.nat(200), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(edits, ([text, a, b, more]) => {
        const within = (it: string, at: number) => at % (it.length + 1);
        const first = rewrite(text, [{ start: within(text, a), end: within(text, a), words: more }]);
        const both = edit(first, (it) => [{ start: within(it, b), end: within(it, b), words: more }]);
        for (let i = 0; i < text.length; i++)
          expect(both.text.slice(both.starts[i], both.ends[i])).toBe(text.charAt(i));
      }),
      { seed: 1871, numRuns: 100 },
    );
    expect([...unedited('ab').starts]).toEqual([0, 1]);
  });
});

test('the same seed makes the same case, and another another', () => {
  expect(caseNamed('ocr5')).toEqual(caseNamed('ocr5'));
  expect(caseNamed('ocr5', 1).after).not.toBe(caseNamed('ocr5', 2).after);
});

test('scripts and verse bring quotes of their own', () => {
  for (const { book: own, condition } of ownTexts(20_000)) {
    const { quotes, after } = makeCase(condition, own, 50, 1);
    expect(quotes.length, condition.name).toBeGreaterThan(40);
    for (const { truth } of quotes) expect(truth && truth.end <= after.length, condition.name).toBe(true);
  }
});

describe('an outcome', () => {
  const truth = { start: 100, end: 200 };
  const at = (start: number, end: number): Outcome => ({ state: 'exact', start, end });

  it('is right when it shares more than half of each', () => {
    expect(judge({ truth }, at(100, 200))).toBe('exact ends');
    expect(judge({ truth }, at(140, 230))).toBe('right');
    expect(judge({ truth }, at(150, 250))).toBe('wrong');
    expect(judge({ truth }, at(100, 301))).toBe('wrong');
    expect(judge({ truth }, { state: 'approximate', start: 101, end: 200, score: 0.9 })).toBe('right');
  });

  it('is no place when it is only offered', () => {
    const there = { start: 100, end: 200, score: 0.9 };
    const elsewhere = { start: 900, end: 950, score: 0.9 };
    expect(judge({ truth }, { state: 'ambiguous', candidates: [elsewhere, there] })).toBe('offered');
    expect(judge({ truth }, { state: 'orphaned', suggestion: there })).toBe('offered');
    expect(judge({ truth }, { state: 'orphaned', suggestion: elsewhere })).toBe('missed');
    expect(judge({ truth: null }, { state: 'orphaned', suggestion: elsewhere })).toBe('left out');
    expect(judge({ truth: null }, at(1, 2))).toBe('false');
  });

  it('is counted once', () => {
    const outcomes: Outcome[] = [
      at(100, 200),
      at(110, 200),
      at(0, 9),
      { state: 'orphaned' },
      at(0, 9),
      { state: 'orphaned' },
    ];
    const truths = [truth, truth, truth, truth, null, null].map((one) => ({ truth: one }));
    expect(score(truths, outcomes)).toEqual({
      quotes: 6,
      there: 4,
      right: 2,
      exactEnds: 1,
      wrong: 1,
      missed: 1,
      offered: 0,
      gone: 2,
      falselyAnchored: 1,
    });
  });

  it('of a plain search is caught out: the first of several is not the right one, nor a decoy’s', () => {
    const counted = (name: string) => {
      const { after, quotes } = caseNamed(name);
      return score(quotes, resolveByIndexOf(after, quotes.map(({ selector }) => selector))); // prettier-ignore
    };
    expect(counted('repeat').wrong).toBeGreaterThan(5);
    const decoys = counted('decoy');
    expect(decoys.falselyAnchored).toBe(decoys.gone);
  });
});
