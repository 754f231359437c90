/** What a file says, read off TypeScript's syntax tree: regular expressions would also read comments and strings. */
import ts from 'typescript';

export type Import = {
  specifier: string;
  line: number;
  /** A type is gone before the program runs; it carries no code along. */
  kind: 'type' | 'value';
  /** What is taken by value: names as the other file exports them, `*` for everything. */
  names: string[];
};

const parsed = new Map<string, ts.SourceFile>();

export function parse(file: string, text: string): ts.SourceFile {
  const key = `${file}\n${text}`;
  const known = parsed.get(key) ?? ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  parsed.set(key, known);
  return known;
}

/** Every node of the file. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

export const lineOf = (node: ts.Node) =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Whether the file, or the body of a function, begins with 'use client', 'use server', … */
export function hasDirective(statements: readonly ts.Statement[], directive: string): boolean {
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return false;
    if (statement.expression.text === directive) return true;
  }
  return false;
}

export const isCode = (file: string) => !file.endsWith('.css');

export function importsOf(file: string, text: string): Import[] {
  if (!isCode(file)) return [];
  return nodesOf(parse(file, text)).flatMap((node) => {
    const found = readImport(node);
    return found ? [{ ...found, line: lineOf(node) }] : [];
  });
}

type Found = Omit<Import, 'line'>;

function readImport(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, namesOfImport(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return found(node.moduleSpecifier, namesOfExport(node));
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return found(node.argument.literal, null);
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return found(node.moduleReference.expression, node.isTypeOnly ? null : ['*']);
  if (ts.isCallExpression(node) && isLoading(node.expression)) return found(node.arguments[0], ['*']);
  return undefined;
}

/** `import(…)` and `require(…)`. */
const isLoading = (callee: ts.Expression) =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

/** `names` is null where only types are taken. */
function found(specifier: ts.Node | undefined, names: string[] | null): Found | undefined {
  if (!specifier || !ts.isStringLiteralLike(specifier)) return undefined;
  return { specifier: specifier.text, kind: names ? 'value' : 'type', names: names ?? [] };
}

function namesOfImport(clause: ts.ImportClause | undefined): string[] | null {
  if (!clause) return [];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return null;
  const whole = clause.name ? ['default'] : [];
  const { namedBindings } = clause;
  if (!namedBindings) return whole;
  if (ts.isNamespaceImport(namedBindings)) return [...whole, '*'];
  return valuesAmong(namedBindings.elements, whole);
}

function namesOfExport(node: ts.ExportDeclaration): string[] | null {
  if (node.isTypeOnly) return null;
  if (!node.exportClause || ts.isNamespaceExport(node.exportClause)) return ['*'];
  return valuesAmong(node.exportClause.elements, []);
}

function valuesAmong(
  elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[],
  whole: string[],
): string[] | null {
  const values = elements
    .filter((each) => !each.isTypeOnly)
    .map((each) => (each.propertyName ?? each.name).text);
  const names = [...whole, ...values];
  return names.length > 0 || elements.length === 0 ? names : null;
}
