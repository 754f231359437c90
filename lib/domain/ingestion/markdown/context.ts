import type { Definition, Root, RootContent } from 'mdast';
import type { Warning } from '@/lib/domain/ingestion/ingested';

/** What the blocks of one document share while they are read. */
export type Context = {
  /** Addresses of reference links, by identifier. */
  addresses: ReadonlyMap<string, string>;
  /** What is printed where a note is called, by identifier. */
  noteLabels: ReadonlyMap<string, string>;
  /** Whether a line break inside a paragraph is meant: so it is where nobody wraps long lines by hand. */
  keepsLines: boolean;
  /** Said once for each kind of tag. */
  removedTags: Set<string>;
  warnings: Warning[];
};

/** Looks through a document once for what its blocks refer to. */
export function buildContext(root: Root, source: string): Context {
  const addresses = new Map<string, string>();
  const called: string[] = [];
  const labels = new Map<string, string>();
  walk(root, (node) => {
    if (node.type === 'definition') addDefinition(addresses, node);
    if (node.type === 'footnoteReference' && !labels.has(node.identifier)) {
      called.push(node.identifier);
      labels.set(node.identifier, printedLabel(node.label ?? node.identifier, called.length));
    }
  });
  return {
    addresses,
    noteLabels: labels,
    keepsLines: keepsLines(source),
    removedTags: new Set(),
    warnings: [],
  };
}

/** Nobody breaks lines by hand in a document with lines longer than a page is wide, unless others of its lines are just full. */
function keepsLines(source: string): boolean {
  const lines = source.split('\n');
  const isProse = (line: string | undefined) => line !== undefined && /^[^|#>\s`~-]/.test(line);
  const long = lines.filter((line) => isProse(line) && line.length > 160).length;
  const full = lines.filter(
    (line, index) => isProse(line) && line.length >= 50 && line.length <= 120 && isProse(lines[index + 1]),
  );
  return long > full.length;
}

/** "[^7]" and "[^*]" print as they are; the name in "[^on-method]" is for the writer only, so a number is printed. */
function printedLabel(label: string, order: number): string {
  return /^(?:\d{1,4}|[*†‡§]{1,4})$/.test(label) ? label : String(order);
}

/** As in CommonMark, the first definition of an identifier counts. */
function addDefinition(addresses: Map<string, string>, node: Definition): void {
  if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
}

function walk(node: Root | RootContent, visit: (node: RootContent) => void): void {
  if (node.type !== 'root') visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
