import { describe, expect, it, test } from 'vitest';
import { blockName, findBlock } from '@/lib/domain/text/block-name';
import { buildText } from '@/lib/domain/text/build-text';
import { chooseSentences } from '@/lib/domain/text/choose-sentences';

const { text, structure } = buildText([
  { kind: 'heading', level: 1, text: 'A heading' },
  { kind: 'paragraph', text: 'One is short. Two 👩‍👩‍👧‍👦 is not.  Three ends it.' },
  { kind: 'code', text: 'x = 1' },
  { kind: 'quotation', text: 'שלום עולם. And more.' },
]);
const chosen = (name: string, ...sentences: number[]) => {
  const block = structure.blocks[findBlock(structure.blocks, name) ?? -1];
  if (!block) throw new Error(`no ${name}`);
  const { start, end } = chooseSentences(text, structure, block, sentences);
  return text.slice(start, end);
};

describe('chosen sentences', () => {
  test.each<[string, number[], string]>([
    ['p1', [0], 'One is short.'],
    ['p1', [1], 'Two 👩‍👩‍👧‍👦 is not.'],
    ['p1', [0, 1], 'One is short. Two 👩‍👩‍👧‍👦 is not.'],
    ['p1', [2, 0], 'One is short. Two 👩‍👩‍👧‍👦 is not.  Three ends it.'],
    ['p1', [], 'One is short. Two 👩‍👩‍👧‍👦 is not.  Three ends it.'],
    ['p1', [7], 'One is short. Two 👩‍👩‍👧‍👦 is not.  Three ends it.'],
    ['p2', [0], 'שלום עולם.'],
    ['h1', [], 'A heading'],
    ['b3', [0], 'x = 1'],
  ])('of %s: %j are “%s”', (name, sentences, words) => {
    expect(chosen(name, ...sentences)).toBe(words);
  });
});

describe('the name of a block', () => {
  it('is its number where it has one, and its place otherwise', () => {
    expect(structure.blocks.map(blockName)).toEqual(['h1', 'p1', 'b3', 'p2']);
  });

  it('leads back to it, and nothing else does', () => {
    expect(['h1', 'p1', 'b3', 'p2'].map((name) => findBlock(structure.blocks, name))).toEqual([0, 1, 2, 3]);
    for (const name of ['', 'p3', 'b1', 'h4', 'p01', 'P1', '__proto__'])
      expect(findBlock(structure.blocks, name)).toBeNull();
  });
});
