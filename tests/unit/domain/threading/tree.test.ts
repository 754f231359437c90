import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree, prune, type Nested } from '@/lib/domain/threading/tree';

type Row = { id: string; parentId: string | null };
const row = (id: string, parentId: string | null = null): Row => ({ id, parentId });

/** "a(b c(d))" */
const shape = (nodes: readonly Nested<Row>[]): string =>
  nodes.map(({ item, replies }) => item.id + (replies.length > 0 ? `(${shape(replies)})` : '')).join(' ');

const flatten = (nodes: readonly Nested<Row>[]): Row[] =>
  nodes.flatMap(({ item, replies }) => [item, ...flatten(replies)]);

/** Rows that answer any row, one that is not there, themselves, or each other in a circle. */
const rows = fc
  .array(fc.option(fc.nat(12), { nil: null }), { maxLength: 12 })
  .map((parents) => parents.map((parent, index) => row(`${index}`, parent === null ? null : `${parent}`)));

describe('a tree of comments', () => {
  it('nests replies under what they answer and keeps the order of siblings', () => {
    const tree = buildTree([row('a'), row('b', 'a'), row('c'), row('d', 'a'), row('e', 'b')]);
    expect(shape(tree)).toBe('a(b(e) d) c');
  });

  it('nests a reply that comes before what it answers', () => {
    expect(shape(buildTree([row('b', 'a'), row('a')]))).toBe('a(b)');
  });

  it('puts a reply whose parent is not there at the top', () => {
    expect(shape(buildTree([row('a'), row('b', 'gone')]))).toBe('a b');
  });

  it('shows a row that answers itself, and rows that answer each other', () => {
    expect(shape(buildTree([row('a', 'a')]))).toBe('a');
    expect(flatten(buildTree([row('a', 'b'), row('b', 'a')]))).toHaveLength(2);
  });

  it('loses no row and doubles none, whatever the rows say', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const shown = flatten(buildTree(given)).map(({ id }) => id);
        expect(shown.sort()).toEqual(given.map(({ id }) => id).sort());
      }),
      { seed: 1871, numRuns: 500 },
    );
  });
});

describe('pruning', () => {
  const tree = buildTree([row('a'), row('b', 'a'), row('c', 'b'), row('d'), row('e', 'd')]);

  it('keeps what leads to something that is kept, and nothing else', () => {
    expect(shape(prune(tree, ({ id }) => id === 'c'))).toBe('a(b(c))');
    expect(shape(prune(tree, ({ id }) => id === 'd'))).toBe('d');
    expect(shape(prune(tree, () => false))).toBe('');
  });

  it('leaves the tree that it was given as it was', () => {
    expect(shape(tree)).toBe('a(b(c)) d(e)');
  });
});
