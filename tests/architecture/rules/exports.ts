/** What a file gives to others: each name with the expression or function it stands for. */
import ts from 'typescript';
import { linksOf } from '../graph';
import { lineOf, parse } from '../syntax';
import type { SourceTree } from '../source-tree';

export type Exported = {
  name: string;
  line: number;
  /** The function, the initialiser, or for `export { x } from` and `export *` the statement itself. */
  node: ts.Node;
  /** `export const { GET } = handlers`. */
  unpacked: boolean;
};

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Types and interfaces are left out. */
export function exportsOf(file: string, text: string): Exported[] {
  return parse(file, text).statements.flatMap((statement): Exported[] => {
    const line = lineOf(statement);
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) return [];
      const clause = statement.exportClause;
      if (!clause || ts.isNamespaceExport(clause))
        return [{ name: '*', line, node: statement, unpacked: false }];
      return clause.elements
        .filter((each) => !each.isTypeOnly)
        .map((each) => ({ name: each.name.text, line, node: statement, unpacked: false }));
    }
    if (ts.isExportAssignment(statement))
      return [{ name: 'default', line, node: statement.expression, unpacked: false }];
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(exportsOfVariable);
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return [{ name: statement.name?.text ?? 'default', line, node: statement, unpacked: false }];
    return [];
  });
}

function exportsOfVariable(declaration: ts.VariableDeclaration): Exported[] {
  const line = lineOf(declaration);
  const node = declaration.initializer ?? declaration;
  if (ts.isIdentifier(declaration.name))
    return [{ name: declaration.name.text, line, node, unpacked: false }];
  return declaration.name.elements.flatMap((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name)
      ? [{ name: element.name.text, line, node, unpacked: true }]
      : [],
  );
}

/** Whether `node` calls `wrapper` as this file imported it from below `place`. */
export function isMadeWith(
  node: ts.Node,
  wrapper: string,
  place: string,
  file: string,
  tree: SourceTree,
): boolean {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  return node.expression.text === wrapper && takes(file, tree, wrapper, place);
}

export const takes = (file: string, tree: SourceTree, name: string, place: string) =>
  linksOf(file, tree).some(({ to, names }) => to?.startsWith(place) && names.includes(name));
