import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalsOf, surround } from '@/lib/domain/revising/proposals';

const place = (start: number, score: number) => ({ start, end: start + 3, score });

describe('what is proposed', () => {
  it.each([
    ['the place that is only probable', { state: 'approximate', ...place(4, 0.8) }, [place(4, 0.8)]],
    [
      'each of several places, the likeliest first',
      { state: 'ambiguous', candidates: [place(1, 0.5), place(9, 0.7)] },
      [place(9, 0.7), place(1, 0.5)],
    ],
    ['what is suggested', { state: 'orphaned', suggestion: place(2, 0.3) }, [place(2, 0.3)]],
    ['nothing where nothing is suggested', { state: 'orphaned' }, []],
    ['nothing for what is sure', { state: 'exact', start: 1, end: 2 }, []],
    ['nothing where nothing was kept', null, []],
  ] as const)('is %s', (_, outcome, proposals) => {
    expect(proposalsOf(outcome && structuredClone(outcome as never))).toEqual(proposals);
  });
});

describe('words with a few around them', () => {
  it('are of one paragraph, and say where they were cut', () => {
    const text = `Before it.\n${'many words '.repeat(20)}HERE ${'more words '.repeat(20)}\nAfter it.`;
    const at = text.indexOf('HERE');
    const { before, words, after } = surround(text, { start: at, end: at + 4 });
    expect(words).toBe('HERE');
    expect(before).toMatch(/^…(many words |words )+$/);
    expect(after).toMatch(/^( more words| more)+…$/);
  });

  it('stand in the text as they are shown, whatever it is', () => {
    const texts = fc.array(fc.constantFrom('a', 'bc ', '\n', 'é', ' '), { minLength: 3, maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, from, length) => {
        const text = parts.join('');
        const start = from % (text.length - 1);
        const end = Math.min(text.length, start + 1 + (length % 40));
        const { before, words, after } = surround(text, { start, end });
        expect(words).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true);
        expect(text.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true);
      }),
      { seed: 29 },
    );
  });
});
