/** How many marks lie over each other, from one end of the text to the other: a sweep over their edges. Pure. */
import type { Range as Span } from '@/lib/domain/text/structure';
import type { Mark } from './marks';

/** Four and more look the same. */
export type Depth = 2 | 3 | 4;
export type Overlap = Span & { depth: Depth; /** One's own and others'. */ both: boolean };

/** The stretches that lie under more than one mark. */
export function overlapsOf(marks: readonly Mark[]): Overlap[] {
  const edges = marks
    .flatMap(({ start, end, own }) => [
      { at: start, by: 1, own },
      { at: end, by: -1, own },
    ])
    .sort((a, b) => a.at - b.at);
  const found: Overlap[] = [];
  let [mine, theirs] = [0, 0];
  for (const [index, { at, by, own }] of edges.entries()) {
    if (own) mine += by;
    else theirs += by;
    const end = edges[index + 1]?.at ?? at;
    if (mine + theirs < 2 || end === at) continue;
    const depth = Math.min(mine + theirs, 4) as Depth;
    const both = mine > 0 && theirs > 0;
    const last = found.at(-1);
    if (last?.end === at && last.both === both && last.depth === depth) last.end = end;
    else found.push({ start: at, end, depth, both });
  }
  return found;
}

/** One after the other of the same kind are one: what is painted alike is painted once. */
export function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && last.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
