/** Catena works over plain http on any name, where browsers keep these back (https://w3c.github.io/webappsec-secure-contexts). */
import ts from 'typescript';
import { browserFolders } from '../layers';
import { isCode, lineOf, nodesOf, parse } from '../syntax';
import type { Check } from '../source-tree';

const keptBack: Record<string, readonly string[]> = {
  crypto: ['randomUUID', 'subtle'],
  navigator: [
    'clipboard',
    'credentials',
    'locks',
    'mediaDevices',
    'serviceWorker',
    'share',
    'storage',
    'wakeLock',
  ],
};
const globals = ['caches', 'cookieStore'];
/** Each does without it where it is not there. */
const homes = ['app/_client/copy-text.ts'];

const nameOf = (node: ts.Node): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

function asksFor(node: ts.Node): string | undefined {
  const of = (owner: ts.Node, names: readonly string[]) =>
    names.find((name) => keptBack[nameOf(owner)]?.includes(name));
  if (ts.isPropertyAccessExpression(node))
    return globals.find((name) => nameOf(node.expression) === name) ?? of(node.expression, [node.name.text]);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return of(node.expression, [node.argumentExpression.text]);
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer)
    return of(
      node.initializer,
      node.name.elements.map((each) => (each.propertyName ?? each.name).getText()),
    );
  return undefined;
}

const runsInBrowser = (file: string) =>
  file.startsWith('lib/domain/') ||
  (file.startsWith('app/') && file.split('/').some((part) => browserFolders.includes(part)));

export const plainHttp: Check = (tree) =>
  [...tree]
    .filter(([file]) => isCode(file) && runsInBrowser(file) && !homes.includes(file))
    .flatMap(([file, text]) =>
      nodesOf(parse(file, text)).flatMap((node) => {
        const name = asksFor(node);
        return name ? [{ file: `${file}:${lineOf(node)}`, says: `asks for ${name}: only https has it` }] : [];
      }),
    );
