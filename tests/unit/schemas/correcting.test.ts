import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionLimits } from '@/lib/domain/correcting/edits';
import { fieldAt, markOf, type Field } from '@/lib/domain/correcting/field';
import { randomId } from '@/lib/domain/ids';
import { editsForm } from '@/lib/schemas/correcting';

const mark = (words: string) => markOf({ words, kind: 'paragraph', on: false });
const stretch = (fields: Record<string, string>) =>
  editsForm.parse({ textId: randomId(), basedOnId: randomId(), from: '0', to: '20', ...fields });

describe('a stretch that somebody corrects', () => {
  it('is only what was changed since it was shown: another tab may have kept the rest meanwhile', () => {
    const { edits } = stretch({
      ...{ 'kind-0': 'paragraph', 'words-0': 'They saild.', 'was-0': mark('They saild.') },
      ...{ 'kind-1': 'paragraph', 'words-1': 'Two\r\nlines.', 'was-1': mark('Two\nlines.') },
      ...{ 'kind-2': 'paragraph', 'words-2': 'They came.', 'was-2': mark('They camme.') },
      ...{ 'kind-3': 'verse', 'words-3': 'They came.', 'was-3': mark('They came.') },
      ...{ 'kind-4': 'paragraph', 'words-4': 'They came.', 'joins-4': 'on', 'was-4': mark('They came.') },
      ...{ 'kind-5': 'separator', 'was-5': markOf({ words: '', kind: 'separator', on: false }) },
    });
    expect(edits.map(({ index }) => index)).toEqual([2, 3, 4]);
  });

  it('is kept but for what is too long in it; a paragraph that was as long already is in nobody’s way', () => {
    const long = 'x'.repeat(correctionLimits.words + 1);
    const { edits, wrong } = stretch({
      ...{ 'kind-0': 'paragraph', 'words-0': long, 'was-0': mark(long) },
      ...{ 'kind-1': 'paragraph', 'words-1': `${long}y`, 'was-1': mark(long) },
      ...{ 'kind-2': 'paragraph', 'words-2': 'They came.', 'was-2': mark('') },
    });
    expect(edits.map(({ index }) => index)).toEqual([2]);
    expect(wrong).toEqual([{ field: 'words-1', reason: 'too_long' }]);
  });
});

describe('the mark of a field', () => {
  const field = fc.record({
    words: fc.string({ unit: 'binary' }),
    kind: fc.constantFrom('paragraph', 'heading-1', 'separator'),
    on: fc.boolean(),
  });
  const same = (a: Field, b: Field) => a.words === b.words && a.kind === b.kind && a.on === b.on;
  const plain = ({ words, ...rest }: Field) => ({ ...rest, words: words.replace(/\r\n?/g, '\n') });

  it('is the same for the same alone, as the network knows its lines too', () => {
    fc.assert(
      fc.property(field, field, (a, b) => {
        expect(markOf(a) === markOf(b)).toBe(same(plain(a), plain(b)));
        const sent: Record<string, string> = {
          'kind-7': a.kind,
          'words-7': a.words.replace(/\r?\n/g, '\r\n'),
        };
        if (a.on) sent['joins-7'] = 'on';
        const found = fieldAt((name) => sent[name], 7);
        expect(found && markOf(found)).toBe(markOf(a));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
