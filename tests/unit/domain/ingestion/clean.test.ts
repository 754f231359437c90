import { describe, expect, it } from 'vitest';
import { clean } from '@/lib/domain/ingestion/clean';

describe('cleaning', () => {
  it.each([
    ['makes one kind of line break', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['makes one kind of space', 'a\u00a0b\u202fc\u3000d', 'a b c d'],
    [
      'drops soft hyphens, zero-width spaces and stray byte order marks',
      'co\u00adope\u200brate\ufeff',
      'cooperate',
    ],
    ['joins a word that a soft hyphen divides over two lines', 'coope\u00ad\n  rate', 'cooperate'],
    ['composes accents', 'Tale\u0300s', 'Talès'],
    ['spells out ligatures', 'ﬁrst oﬃce', 'first office'],
    ['keeps the joiners that are spelling', 'می‌خواهم 👩‍🚒', 'می‌خواهم 👩‍🚒'],
    ['keeps form feeds and tabs for the readers of pages and tables', 'a\fb\tc', 'a\fb\tc'],
  ])('%s', (_, source, text) => {
    expect(clean(source)).toEqual({ text, warnings: [] });
  });

  it('removes control characters and says how many', () => {
    expect(clean('a\u0007b\u009dc')).toEqual({
      text: 'abc',
      warnings: [{ code: 'replaced-control-characters', detail: '2' }],
    });
  });
});
