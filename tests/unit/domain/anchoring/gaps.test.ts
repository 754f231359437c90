/** Where one comparison is as good as another, what people do decides: they take out whole paragraphs and sentences. */
import { describe, expect, it } from 'vitest';
import { diffTexts, mapRanges } from '@/lib/domain/anchoring';

const paragraph = (word: string) => `A paragraph has the word ${word} in it. It ends here.`;
const words = ['amber', 'ambit', 'cedar', 'cedarwood', 'delta'];
const text = words.map(paragraph).join('\n');

const rangeOf = (start: number, length: number) => ({ start, end: start + length });
const paragraphRange = (whole: string, word: string) =>
  rangeOf(whole.indexOf(paragraph(word)), paragraph(word).length);

describe('of paragraphs that are nearly alike', () => {
  it.each(words)('the one that was taken out is gone, and the others are whole: %s', (gone) => {
    const after = words
      .filter((word) => word !== gone)
      .map(paragraph)
      .join('\n');
    for (const word of words) {
      const [outcome] = mapRanges(text, after, [paragraphRange(text, word)]);
      if (word === gone) expect(outcome?.state).toBe('orphaned');
      else expect(outcome).toEqual({ state: 'exact', ...paragraphRange(after, word) });
    }
  });

  it.each(words)('words that all of them have are gone with the one they stood in: %s', (gone) => {
    const after = words
      .filter((word) => word !== gone)
      .map(paragraph)
      .join('\n');
    const start = text.indexOf(paragraph(gone));
    const [opening, closing] = mapRanges(text, after, [
      rangeOf(start, 'A paragraph has the word'.length),
      rangeOf(start + paragraph(gone).indexOf('It ends'), 'It ends here.'.length),
    ]);
    expect(opening?.state).toBe('orphaned');
    expect(closing?.state).toBe('orphaned');
  });

  it.each(words)('the one that was put in is nothing of the others: %s', (added) => {
    const before = words
      .filter((word) => word !== added)
      .map(paragraph)
      .join('\n');
    for (const word of words)
      if (word !== added)
        expect(mapRanges(before, text, [paragraphRange(before, word)])).toEqual([
          { state: 'exact', ...paragraphRange(text, word) },
        ]);
    const shared = diffTexts(before, text);
    expect(shared.reduce((sum, each) => sum + each.before.end - each.before.start, 0)).toBe(before.length);
    for (const { before: old, after: now } of shared)
      expect(text.slice(now.start, now.end)).toBe(before.slice(old.start, old.end));
  });

  it('several that went in before, between and after leave the others whole', () => {
    const mark = (n: number) => paragraph(`zq1x000000000${n.toString(36).padStart(2, '0')}uzzzzzz`);
    for (let kept = 2; kept < 9; kept += 1) {
      const all = Array.from({ length: 10 }, (_, n) => mark(n));
      const before = all.slice(1, kept).join('\n');
      const after = [...all, mark(40)].join('\n');
      for (const each of all.slice(1, kept)) {
        const [start, end] = [before.indexOf(each), before.indexOf(each) + each.length];
        const there = after.indexOf(each);
        expect(mapRanges(before, after, [{ start, end }])).toEqual([
          { state: 'exact', start: there, end: there + each.length },
        ]);
      }
    }
  });
});
