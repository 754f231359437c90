/** No file of lib/ needs itself, by way of others. Types count: they tie files together for the reader too. */
import { linksOf } from '../graph';
import type { Check, SourceTree, Violation } from '../source-tree';

const neighbours = (file: string, tree: SourceTree) => [
  ...new Set(linksOf(file, tree).flatMap(({ to }) => (to?.startsWith('lib/') && tree.has(to) ? [to] : []))),
];

export const cycles: Check = (tree) => {
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (file: string, way: string[]) => {
    const back = way.indexOf(file);
    if (back >= 0) {
      found.push({ file, says: `is imported in a circle: ${[...way.slice(back), file].join(' → ')}` });
      return;
    }
    if (done.has(file)) return;
    for (const next of neighbours(file, tree)) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of tree.keys()) if (file.startsWith('lib/')) visit(file, []);
  return found;
};
