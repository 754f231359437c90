/**
 * The rules that docs/architecture.md states, kept on the syntax tree. Read architecture/layers.ts (who may import
 * whom) and architecture/promises/ (every rule with what keeps and what breaks it) as their documentation.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layers } from './architecture/layers';
import { aboutCode } from './architecture/promises/code';
import { aboutImports } from './architecture/promises/imports';
import { readSourceTree, sampleTree } from './architecture/source-tree';

const repository = readSourceTree(path.resolve(import.meta.dirname, '..'));

describe.each([...aboutImports, ...aboutCode])('$promise', ({ check, keeps, breaks }) => {
  test('in the repository', () => {
    expect(check(repository)).toEqual([]);
  });

  test('and a sample that keeps it is let through', () => {
    expect(check(sampleTree(keeps))).toEqual([]);
  });

  const titled = breaks.map(
    (files) => [Object.entries(files).flat().join(' ').slice(0, 100), files] as const,
  );
  test.each(titled)('and this is refused: %s', (_, files) => {
    expect(check(sampleTree(files))).not.toEqual([]);
  });
});

test('a layer of lib imports only those above it in the table', () => {
  const above: string[] = [];
  for (const { name, files, imports } of layers) {
    const others = imports === 'everything' ? [] : Object.keys(imports);
    if (files.some((place) => place.startsWith('lib/')))
      expect(above).toEqual(expect.arrayContaining(others));
    above.push(name);
  }
});
