/** Every way in from outside is made by lib/web's wrapper: no handler without session, limit and parsing. */
import ts from 'typescript';
import { hasDirective, lineOf, nodesOf, isCode, parse } from '../syntax';
import { says } from '../graph';
import type { Check, SourceTree, Violation } from '../source-tree';
import { exportsOf, isMadeWith, takes, type Exported } from './exports';

/** What Next reads from a route file besides its handlers. */
const settings = ['dynamic', 'dynamicParams', 'fetchCache', 'maxDuration', 'revalidate', 'runtime'];

/** `export const { GET, POST } = handlers` or `export { GET } from`, of lib/auth, below app/api/auth. */
function isNextAuth({ node, unpacked }: Exported, file: string, tree: SourceTree): boolean {
  if (!file.startsWith('app/api/auth/')) return false;
  if (unpacked && ts.isIdentifier(node)) return takes(file, tree, node.text, 'lib/auth');
  return (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier?.getText().slice(1, -1).startsWith('@/lib/auth') === true
  );
}

export const routes: Check = (tree) =>
  [...tree]
    .filter(([file]) => /^app\/(.+\/)?route\.tsx?$/.test(file))
    .flatMap(([file, text]) =>
      exportsOf(file, text)
        .filter(({ name }) => !settings.includes(name))
        .filter((each) => !isMadeWith(each.node, 'defineRoute', 'lib/web/', file, tree))
        .filter((each) => !isNextAuth(each, file, tree))
        .map(({ name, line }) => ({
          file: `${file}:${line}`,
          says: `${name} is not made with defineRoute(…)`,
        })),
    );

function actionsIn(file: string, text: string, tree: SourceTree): Violation[] {
  return exportsOf(file, text)
    .filter(({ node }) => !isMadeWith(node, 'defineAction', 'lib/web/', file, tree))
    .map(({ name, line }) => ({ file: `${file}:${line}`, says: `${name} is not made with defineAction(…)` }));
}

function inlineActionsIn(file: string, text: string): Violation[] {
  return nodesOf(parse(file, text))
    .filter((node) => ts.isBlock(node) && hasDirective(node.statements, 'use server'))
    .map((node) => ({
      file: `${file}:${lineOf(node)}`,
      says: 'is an action inside a function: give it a file of its own',
    }));
}

export const actions: Check = (tree) =>
  [...tree]
    .filter(([file]) => isCode(file) && !file.startsWith('tests/'))
    .flatMap(([file, text]) =>
      says(file, tree, 'use server') ? actionsIn(file, text, tree) : inlineActionsIn(file, text),
    );
