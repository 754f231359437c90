/**
 * What is as long as it may be is corrected while others read: without these steps each of these took half a minute and
 * more, so they fail by the limit that every test has, and by nothing finer.
 */
import { describe, expect, it } from 'vitest';
import { replaceWith } from '@/lib/domain/correcting/better-copy';
import { correct } from '@/lib/domain/correcting/correct';
import { correctionLimits } from '@/lib/domain/correcting/edits';
import { piecesOf } from '@/lib/domain/correcting/pieces';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';

const many = 10_000;
const book = (word: string, count: number) =>
  buildText(Array.from({ length: count }, (_, n): Draft => ({ kind: 'paragraph', text: `${word}${n}.` })));
const numbersOf = ({ structure }: ReturnType<typeof book>) =>
  structure.blocks.map(({ number }) => number ?? '');

describe('a correction as long as can be', () => {
  it('gives new labels to a whole book that shares no word with the one before, and to the next', () => {
    const second = replaceWith(book('alpha', many), book('beta', many + 1));
    expect(new Set(numbersOf(second)).size).toBe(many + 1);
    const third = replaceWith(second, book('gamma', many + 2));
    expect(checkStructure(third.text, third.structure)).toEqual([]);
    const earlier = new Set(numbersOf(second));
    expect(numbersOf(third).filter((number) => earlier.has(number))).toEqual([]);
  });

  it('gives a letter to each of a great many paragraphs that were put in at one place', () => {
    const put = Array.from({ length: many }, (_, n) => `n${n}`).join('\n\n');
    const { structure } = correct(book('alpha', 2), [
      { index: 0, words: `alpha0.\n\n${put}`, kind: 'paragraph', joins: false },
    ]);
    expect(structure.blocks.map(({ number }) => number).slice(0, 4)).toEqual(['1', '1a', '1b', '1c']);
    expect(structure.blocks.at(-1)?.number).toBe('2');
  });

  it('takes a field full of white space for what it is', () => {
    const gap = ' '.repeat(correctionLimits.words);
    expect(piecesOf(`a${gap}b`, 'paragraph', '')).toEqual([`a${gap}b`]);
    expect(piecesOf(`${gap}a \n\f\n b${gap}\nc${gap}`, 'paragraph', '')).toEqual(['a b c']);
  });
});
