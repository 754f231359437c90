/**
 * Flat rows → tree. A reply whose parent is not among the rows stands at the top rather than being lost; a cycle,
 * which the database does not allow, would be cut at its earliest row.
 */
export type Nested<T> = { item: T; replies: Nested<T>[] };
type Row = { id: string; parentId: string | null };

/** Rows in the order in which they are to be read; siblings keep that order. O(n). */
export function buildTree<T extends Row>(rows: readonly T[]): Nested<T>[] {
  const nodes = new Map(rows.map((item) => [item.id, { item, replies: [] as Nested<T>[] }]));
  const roots: Nested<T>[] = [];
  for (const node of nodes.values()) {
    const parent = node.item.parentId === null ? undefined : nodes.get(node.item.parentId);
    if (parent && !isAncestor(node.item, parent.item, nodes)) parent.replies.push(node);
    else roots.push(node);
  }
  return roots;
}

function isAncestor<T extends Row>(candidate: T, of: T, nodes: Map<string, Nested<T>>): boolean {
  let current: T | undefined = of;
  for (let steps = 0; current && steps <= nodes.size; steps++) {
    if (current.id === candidate.id) return true;
    current = current.parentId === null ? undefined : nodes.get(current.parentId)?.item;
  }
  return false;
}

/** Without what is neither kept itself nor has anything kept below it. */
export const prune = <T>(nodes: readonly Nested<T>[], keep: (item: T) => boolean): Nested<T>[] =>
  nodes.flatMap(({ item, replies }) => {
    const left = prune(replies, keep);
    return keep(item) || left.length > 0 ? [{ item, replies: left }] : [];
  });
