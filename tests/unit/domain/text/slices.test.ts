import { describe, expect, it } from 'vitest';
import { buildText } from '@/lib/domain/text/build-text';
import { blockAt, sentencesOf, sliceOf } from '@/lib/domain/text/slices';

const { text, structure } = buildText([
  { kind: 'heading', level: 1, text: 'Title' },
  { kind: 'paragraph', text: 'One.  Two.' },
]);

describe('slices of a text', () => {
  it('find the block that holds an offset; the line break belongs to the block before it', () => {
    expect([-1, 0, 5, 6, 16, 17].map((offset) => blockAt(structure.blocks, offset)?.kind ?? null)).toEqual([
      null,
      'heading',
      'heading',
      'paragraph',
      'paragraph',
      null,
    ]);
  });

  it('give the sentences of a block, and a heading as one', () => {
    const wordsOf = (index: number) => {
      const block = structure.blocks[index];
      return block ? sentencesOf(text, structure, block).map((range) => sliceOf(text, range)) : [];
    };
    expect([wordsOf(0), wordsOf(1)]).toEqual([['Title'], ['One.', 'Two.']]);
  });
});
