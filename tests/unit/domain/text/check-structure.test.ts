import { describe, expect, it } from 'vitest';
import { buildText } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';
import type { Structure } from '@/lib/domain/text/structure';

const sound = () =>
  buildText([
    {
      kind: 'paragraph',
      text: 'One 😀 two.',
      marks: [{ kind: 'strong', start: 0, end: 3 }],
      noteRefs: [{ at: 3, noteId: 'a', label: '1' }],
    },
    { kind: 'code', text: '  a\n b' },
    { kind: 'note', noteId: 'a', text: 'Note.' },
  ]);

describe('checking a structure', () => {
  it('finds nothing in a sound one', () => {
    const { text, structure } = sound();
    expect(checkStructure(text, structure)).toEqual([]);
    expect(
      checkStructure('', { blocks: [], marks: [], noteRefs: [], pageBreaks: [], sentenceStarts: [] }),
    ).toEqual([]);
  });

  it.each<[string, (structure: Structure) => void]>([
    ['a gap between blocks', ({ blocks }) => blocks.splice(1, 1)],
    ['a block beyond the end', ({ blocks }) => Object.assign(blocks[2] ?? {}, { end: 999 })],
    ['a mark over two blocks', ({ marks }) => Object.assign(marks[0] ?? {}, { end: 14 })],
    ['an empty mark', ({ marks }) => Object.assign(marks[0] ?? {}, { end: 0 })],
    ['a mark that splits a character', ({ marks }) => Object.assign(marks[0] ?? {}, { end: 5 })],
    [
      'an address that is none',
      ({ marks }) => Object.assign(marks[0] ?? {}, { href: 'javascript:alert(1)' }),
    ],
    ['a call of no note', ({ noteRefs }) => Object.assign(noteRefs[0] ?? {}, { noteId: 'b' })],
    ['a page that is no number', ({ pageBreaks }) => pageBreaks.push({ at: Number.NaN, label: '2' })],
    ['sentences that go back', ({ sentenceStarts }) => sentenceStarts.reverse()],
    ['a sentence in no block', ({ sentenceStarts }) => sentenceStarts.unshift(11)],
    [
      'a body after the notes',
      ({ blocks }) =>
        Object.assign(blocks[1] ?? {}, { kind: 'note', noteId: 'c' }) &&
        Object.assign(blocks[2] ?? {}, { kind: 'code' }),
    ],
    ['a paragraph without a number', ({ blocks }) => delete blocks[0]?.number],
    ['a paragraph over two lines', ({ blocks }) => Object.assign(blocks[1] ?? {}, { kind: 'heading' })],
  ])('finds %s', (_, spoil) => {
    const { text, structure } = sound();
    spoil(structure);
    expect(checkStructure(text, structure)).not.toEqual([]);
  });
});
