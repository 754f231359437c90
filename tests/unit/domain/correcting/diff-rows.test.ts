import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/domain/correcting/correct';
import { diffRows, type DiffRow } from '@/lib/domain/correcting/diff-rows';
import { leftAlone, rebase } from '@/lib/domain/correcting/rebase';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { buildText } from '@/lib/domain/text/build-text';
import { randomSource } from './random-source';

const paragraphs = (...texts: string[]) => buildText(texts.map((text) => ({ kind: 'paragraph', text })));
const shown = ({ pieces }: DiffRow) =>
  pieces
    .map(({ kind, words }) => ({ same: words, in: `+${words}+`, out: `-${words}-`, gap: '…' })[kind])
    .join('');
const edit = (index: number, words: string, more: Partial<BlockEdit> = {}): BlockEdit => ({
  ...{ index, words, kind: 'paragraph', joins: false, ...more },
});
const source = paragraphs('They saild at dawn.', 'Nobody spoke. The sea was calm.', 'They came home.');

describe('a difference to be read', () => {
  const after = (...edits: BlockEdit[]) => diffRows(source, correct(source, edits));

  it('is nothing where nothing changed, and the changed blocks alone', () => {
    expect(after()).toEqual({ rows: [], words: { in: 0, out: 0 } });
    const { rows, words } = after(edit(0, 'They sailed at dawn.'));
    expect(rows.map(shown)).toEqual(['They -saild-+sailed+ at dawn.']);
    expect(rows[0]?.label).toBe('¶ 1');
    expect(words).toEqual({ in: 1, out: 1 });
  });

  it('shows a block that was parted, joined, taken out or made into something else', () => {
    expect(after(edit(1, 'Nobody spoke.\n\nThe sea was calm.')).rows.map(shown)).toEqual([
      'Nobody spoke.- -+\n+',
    ]);
    expect(after(edit(0, 'They saild at dawn.', { joins: true })).rows.map(shown)).toHaveLength(1);
    expect(after(edit(1, '')).rows.map(shown).join('|')).toContain('-Nobody spoke. The sea was calm.');
    expect(after(edit(2, 'They came home.', { kind: 'heading', level: 2 })).rows).toEqual([
      expect.objectContaining({ rekinded: { before: 'paragraph', after: 'heading-2' } }),
    ]);
  });

  it('leaves out what is far from what changed', () => {
    const long = paragraphs(`${'A word and another. '.repeat(60)}Teh end.${' More words.'.repeat(60)}`);
    const now = correct(long, [edit(0, long.text.replace('Teh', 'The'))]);
    const [row] = diffRows(long, now).rows;
    expect(row && shown(row)).toMatch(/^….{20,90}-Teh-\+The\+.{20,90}…$/);
  });

  it('has all that was put in and taken out', () => {
    fc.assert(
      fc.property(randomSource, randomSource, (before, now) => {
        const { rows } = diffRows(before, now);
        const letters = (kind: string) =>
          rows
            .flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind).map(({ words }) => words))
            .join('');
        const [plus, minus] = [letters('in').length, letters('out').length];
        expect(now.text.length - before.text.length).toBe(plus - minus);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});

describe('edits of a text that others corrected meanwhile', () => {
  it('go on where its blocks were left alone, and remain for a person where not', () => {
    const edits = [edit(0, 'They sailed at dawn.'), edit(2, 'They came home late.')];
    const meanwhile = correct(source, [edit(0, 'They saild at noon.\n\nAnd then:')]);
    const { edits: moved, remains } = rebase(leftAlone(source, meanwhile), edits);
    expect(moved).toEqual([edit(3, 'They came home late.')]);
    expect(remains).toEqual([edits[0]]);
    expect(correct(meanwhile, moved).text).toContain('They came home late.');
  });

  it('all go on where nothing was corrected', () => {
    fc.assert(
      fc.property(randomSource, fc.nat(5), (same, index) => {
        const edits = [edit(index % (same.structure.blocks.length - 1), 'Other.', { joins: true })];
        expect(rebase(leftAlone(same, same), edits)).toEqual({ edits, remains: [] });
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});
