/** The repository's source as a map from path to text, so that a rule cannot tell it from a sample in a test. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceTree = ReadonlyMap<string, string>;
export type Violation = { file: string; says: string };
export type Check = (tree: SourceTree) => Violation[];

const folders = ['app', 'bench', 'bin', 'lib', 'prisma', 'scripts', 'tests'];
const source = /\.(tsx?|mts|mjs|jsx?|cjs|css)$/;
const generated = ['lib/generated', 'tests/fixtures'];

export function readSourceTree(root: string): SourceTree {
  const tree = new Map<string, string>();
  const add = (file: string) => tree.set(file, readFileSync(path.join(root, file), 'utf8'));
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const at = `${folder}/${entry.name}`;
      if (generated.includes(at)) continue;
      if (entry.isDirectory()) walk(at);
      else if (source.test(entry.name)) add(at);
    }
  };
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory() && folders.includes(entry.name)) walk(entry.name);
    else if (entry.isFile() && source.test(entry.name) && entry.name !== 'next-env.d.ts') add(entry.name);
  }
  return tree;
}

export const sampleTree = (files: Record<string, string>): SourceTree => new Map(Object.entries(files));

/** `lib/db/` holds everything below it; a path without a slash at the end is that one file. */
export const isIn = (file: string, place: string) =>
  place.endsWith('/') ? file.startsWith(place) : file === place;
