import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/domain/correcting/correct';
import type { Source } from '@/lib/domain/correcting/blocks';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { freeKinds } from '@/lib/domain/correcting/edits';
import { buildText } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';
import { randomSource } from './random-source';

const blockOf = ({ text, structure }: Source, index: number) => {
  const block = structure.blocks[index];
  if (!block) throw new Error(`no block ${index}`);
  return { ...block, words: text.slice(block.start, block.end) };
};
const editOf = (source: Source, index: number, change: Partial<BlockEdit>): BlockEdit => {
  const { kind, level, words } = blockOf(source, index);
  return { index, words, kind, level, joins: false, ...change };
};
const seeded = { seed: 20261122, numRuns: 300 };

describe('a correction, whatever the text', () => {
  it('that wants nothing gives the same again', () => {
    fc.assert(
      fc.property(randomSource, (source) => {
        expect(correct(source, [])).toEqual(source);
        const all = source.structure.blocks.map((_, index) => editOf(source, index, {}));
        expect(correct(source, all)).toEqual(source);
      }),
      seeded,
    );
  });

  const change = fc.record({
    index: fc.nat(8),
    kind: fc.constantFrom(...freeKinds),
    joins: fc.boolean(),
    cut: fc.nat(60),
    put: fc.constantFrom('', ' ', '\n\n', 'Another word. ', '\n', '  \n \n\n x', '日本語'),
    drop: fc.nat(30),
  });
  it('leaves a sound structure, and every label with one meaning', () => {
    fc.assert(
      fc.property(randomSource, fc.array(change, { maxLength: 6 }), (source, changes) => {
        const edits = changes.flatMap(({ index, kind, joins, cut, put, drop }): BlockEdit[] => {
          if (index >= source.structure.blocks.length) return [];
          const { words } = blockOf(source, index);
          return [
            editOf(source, index, {
              kind,
              joins,
              words: words.slice(0, cut) + put + words.slice(cut + drop),
            }),
          ];
        });
        const once = correct(source, edits);
        expect(checkStructure(once.text, once.structure)).toEqual([]);
        const twice = correct(
          once,
          edits.filter(({ index }) => index < once.structure.blocks.length),
        );
        expect(checkStructure(twice.text, twice.structure)).toEqual([]);
      }),
      seeded,
    );
  });

  it('that parts a block and one that joins it again are none', () => {
    fc.assert(
      fc.property(randomSource, fc.nat(8), fc.nat(30), (source, at, gap) => {
        const index = at % (source.structure.blocks.length - 1);
        const { words, kind } = blockOf(source, index);
        fc.pre(kind !== 'verse');
        const gaps = [...words.matchAll(/ /g)];
        const place = gaps[gap % gaps.length]?.index ?? 0;
        const parted = correct(source, [
          editOf(source, index, { words: `${words.slice(0, place)}\n\n${words.slice(place + 1)}` }),
        ]);
        expect(parted.structure.blocks).toHaveLength(source.structure.blocks.length + 1);
        const { text, structure } = correct(parted, [editOf(parted, index, { joins: true })]);
        const { formerly: _, ...again } = structure;
        expect({ text, structure: again }).toEqual(source);
      }),
      seeded,
    );
  });

  it('of one word leaves alone what marks, pages and notes stand in other words', () => {
    fc.assert(
      fc.property(randomSource, fc.nat(8), fc.nat(40), (source, at, nth) => {
        const index = at % source.structure.blocks.length;
        const { words, start } = blockOf(source, index);
        const all = [...words.matchAll(/[a-zA-Z0-9]+/g)];
        const word = all[nth % all.length];
        if (!word) return;
        const [from, to] = [start + word.index, start + word.index + word[0].length];
        const changed = `${words.slice(0, word.index)}Zzz${words.slice(word.index + word[0].length)}`;
        const { text, structure } = correct(source, [editOf(source, index, { words: changed })]);
        const shift = 3 - word[0].length;
        const now = (place: number) => (place >= to ? place + shift : place);
        expect(structure.marks).toEqual(
          source.structure.marks.map((mark) => ({ ...mark, start: now(mark.start), end: now(mark.end) })),
        );
        expect(structure.noteRefs.map((ref) => ref.at)).toEqual(
          source.structure.noteRefs.map((ref) => now(ref.at)),
        );
        expect(structure.pageBreaks.map((page) => page.at)).toEqual(
          source.structure.pageBreaks.map((page) => now(page.at)),
        );
        expect(text.slice(from, from + 3)).toBe('Zzz');
        expect(structure.blocks.map(({ number }) => number)).toEqual(
          source.structure.blocks.map(({ number }) => number),
        );
        expect(structure.formerly).toBeUndefined();
      }),
      seeded,
    );
  });
});

describe('a correction of a text', () => {
  const source = buildText([
    { kind: 'heading', level: 1, text: 'Of ships' },
    {
      kind: 'paragraph',
      text: 'They saild at dawn. The sea was calm.',
      marks: [{ kind: 'strong', start: 5, end: 10 }],
    },
    { kind: 'separator', text: '' },
    { kind: 'verse', text: 'O ship\nO sea', noteRefs: [{ at: 6, noteId: 'note-1', label: '1' }] },
    { kind: 'paragraph', text: 'Nobody came back.', pageBreaks: [{ at: 0, label: '12' }] },
    { kind: 'note', noteId: 'note-1', text: 'A ballad.' },
  ]);
  const after = (...edits: BlockEdit[]) => correct(source, edits);

  it('carries a mark to the word that replaces its own', () => {
    const { text, structure } = after(editOf(source, 1, { words: 'They sailed at dawn. The sea was calm.' }));
    expect(structure.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['sailed']);
  });

  it('takes out a block without words, and its page begins with the next', () => {
    const { text, structure } = after(editOf(source, 4, { words: ' \n' }));
    expect(text).not.toContain('Nobody');
    expect(structure.pageBreaks).toEqual([{ at: text.indexOf('A ballad'), label: '12' }]);
  });

  it('takes out a note with its mark, and a mark with nothing but itself', () => {
    expect(after(editOf(source, 5, { words: '' })).structure.noteRefs).toEqual([]);
    expect(after(editOf(source, 3, { words: 'O boat' })).structure.noteRefs).toHaveLength(1);
  });

  it('takes out a line between parts by joining it, and keeps the lines of a verse', () => {
    const { structure } = after(editOf(source, 1, { joins: true }));
    expect(structure.blocks.map(({ kind }) => kind)).not.toContain('separator');
    const verse = after(editOf(source, 3, { words: '\nO ship\r\nO sea\nO sky\n\nO earth' }));
    expect(verse.text).toContain('O ship\nO sea\nO sky\nO earth');
    expect(verse.structure.blocks.filter(({ kind }) => kind === 'verse')).toHaveLength(2);
  });

  it('never makes a note of what stands in the text, nor text of a note', () => {
    const joined = after(editOf(source, 4, { joins: true }), editOf(source, 5, { kind: 'paragraph' }));
    expect(joined.structure.blocks.map(({ kind }) => kind)).toEqual(
      source.structure.blocks.map(({ kind }) => kind),
    );
  });
});
