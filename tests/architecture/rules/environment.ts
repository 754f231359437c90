/** The process's environment is read in one place, so that everything that Catena can be told is on one page. */
import ts from 'typescript';
import { isCode, lineOf, nodesOf, parse } from '../syntax';
import { isIn, type Check } from '../source-tree';

const readers = [
  'lib/env.ts',
  'next.config.js',
  'playwright.config.ts',
  'prisma.config.ts',
  'vitest.config.mts',
  // The bundler's own NEXT_RUNTIME, which has to stand there word for word.
  'instrumentation.ts',
  'bench/',
  'scripts/',
  'tests/',
];

/** `process`, `globalThis.process`. */
const isProcess = (node: ts.Node) =>
  (ts.isIdentifier(node) && node.text === 'process') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'process');

const isImportMeta = (node: ts.Node) => ts.isMetaProperty(node) && node.name.text === 'meta';

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && (isProcess(node.expression) || isImportMeta(node.expression));
  if (ts.isElementAccessExpression(node))
    return (
      isProcess(node.expression) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      node.argumentExpression.text === 'env'
    );
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer)
    return (
      isProcess(node.initializer) &&
      node.name.elements.some((each) => (each.propertyName ?? each.name).getText() === 'env')
    );
  if (ts.isImportDeclaration(node))
    return ts.isStringLiteral(node.moduleSpecifier) && /^(node:)?process$/.test(node.moduleSpecifier.text);
  return false;
}

export const environment: Check = (tree) =>
  [...tree]
    .filter(([file]) => isCode(file) && !readers.some((place) => isIn(file, place)))
    .flatMap(([file, text]) =>
      nodesOf(parse(file, text))
        .filter(readsEnvironment)
        .map((node) => ({ file: `${file}:${lineOf(node)}`, says: 'reads the environment: ask lib/env.ts' })),
    );
