/** Where an import leads: to a file of the repository or to a package. */
import { builtinModules } from 'node:module';
import path from 'node:path';
import { hasDirective, importsOf, isCode, parse, type Import } from './syntax';
import type { SourceTree } from './source-tree';

export type Link = Import & ({ to: string; package?: undefined } | { to?: undefined; package: string });

const endings = ['', '.ts', '.tsx', '.mts', '.mjs', '.js', '/index.ts', '/index.tsx'];

function locate(specifier: string, from: string, tree: SourceTree) {
  const isLocal = specifier.startsWith('@/') || specifier.startsWith('.');
  if (!isLocal) return { package: builtinModules.includes(specifier) ? `node:${specifier}` : specifier };
  const at = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const ending = endings.find((each) => tree.has(at + each));
  return { to: at + (ending ?? '') };
}

const known = new WeakMap<SourceTree, Map<string, Link[]>>();

export function linksOf(file: string, tree: SourceTree): Link[] {
  const links = known.get(tree) ?? new Map<string, Link[]>();
  known.set(tree, links);
  const found =
    links.get(file) ??
    importsOf(file, tree.get(file) ?? '').map((each) => ({ ...each, ...locate(each.specifier, file, tree) }));
  links.set(file, found);
  return found;
}

export function says(file: string, tree: SourceTree, directive: 'use client' | 'use server'): boolean {
  return isCode(file) && hasDirective(parse(file, tree.get(file) ?? '').statements, directive);
}

/** What runs along with `start`: every file it reaches by values, each with the way there; `stop` is not followed. */
export function reach(
  start: string,
  tree: SourceTree,
  stop: (file: string) => boolean,
): Map<string, string[]> {
  const ways = new Map([[start, [start]]]);
  for (const [file, way] of ways) {
    for (const { kind, to } of linksOf(file, tree)) {
      if (kind === 'type' || to === undefined || ways.has(to) || stop(to)) continue;
      ways.set(to, [...way, to]);
    }
  }
  return ways;
}

/** `node:*`, `remark-*`, `@prisma/*`; a plain name stands for the package and its subpaths. */
export function matchesPackage(name: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return name === pattern || name.startsWith(`${pattern}/`);
}
