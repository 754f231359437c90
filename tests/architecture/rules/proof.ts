/** `Authorized` is made where a rule was asked and nowhere else, and nothing is presented without one. */
import ts from 'typescript';
import { linksOf } from '../graph';
import { isCode, lineOf, nodesOf, parse } from '../syntax';
import type { Check, Violation } from '../source-tree';
import { exportsOf } from './exports';

/** Presents nothing, and why it needs no proof. */
const needsNoProof: Record<string, string> = {
  'lib/present/remember.ts:remember': 'keeps what a pure function of a string has given',
};

const isFunction = (node: ts.Node): node is ts.SignatureDeclaration =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);

/** `Authorized`, and the file's own names for it: `type OfGroup = Authorized<'group.read', Group>`. */
function namesForProof(file: ts.SourceFile): string[] {
  const aliases = file.statements
    .filter(ts.isTypeAliasDeclaration)
    .filter(({ type }) => mentions(type, ['Authorized']));
  return ['Authorized', ...aliases.map(({ name }) => name.text)];
}

const mentions = (node: ts.Node, names: string[]) =>
  nodesOf(node).some((each) => ts.isIdentifier(each) && names.includes(each.text));

export const presenting: Check = (tree) =>
  [...tree]
    .filter(([file]) => file.startsWith('lib/present/'))
    .flatMap(([file, text]) => {
      const proof = namesForProof(parse(file, text));
      return exportsOf(file, text)
        .filter(({ node }) => isFunction(node) || ts.isCallExpression(node) || ts.isExportDeclaration(node))
        .filter(
          ({ node }) =>
            !isFunction(node) || !node.parameters.some(({ type }) => type && mentions(type, proof)),
        )
        .filter(({ name }) => !(`${file}:${name}` in needsNoProof))
        .map(({ name, line }) => ({ file: `${file}:${line}`, says: `${name} takes no Authorized<…>` }));
    });

/** `x as Authorized<…>`, `<Authorized<…>>x`, `new Authorized(…)`. */
function forges(node: ts.Node): boolean {
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node))
    return mentions(node.type, ['Authorized']);
  return (
    ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Authorized'
  );
}

export const proving: Check = (tree) =>
  [...tree]
    .filter(([file]) => isCode(file) && !/^(lib\/policy|tests)\//.test(file))
    .flatMap(([file, text]): Violation[] => [
      ...nodesOf(parse(file, text))
        .filter(forges)
        .map((node) => ({ file: `${file}:${lineOf(node)}`, says: 'makes an Authorized without asking' })),
      ...linksOf(file, tree)
        .filter(
          ({ to, names }) =>
            to === 'lib/policy/authorized.ts' && (names.includes('grant') || names.includes('*')),
        )
        .filter(() => !file.startsWith('lib/db/visibility/'))
        .map(({ line }) => ({
          file: `${file}:${line}`,
          says: 'takes grant, which is for lib/db/visibility alone',
        })),
    ]);
