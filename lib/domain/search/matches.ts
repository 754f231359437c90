import type { Range } from '../text/structure';
import { foldWithPlaces } from './fold';

/** Where these folded terms stand in a text, in order and without overlaps. */
export function findMatches(text: string, terms: readonly string[]): Range[] {
  const { words, starts, ends } = foldWithPlaces(text);
  const found: Range[] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let at = words.indexOf(term); at !== -1; at = words.indexOf(term, at + term.length))
      found.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
  }
  return join(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function join(sorted: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}
