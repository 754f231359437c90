/**
 * Where the ends of a passage are, when its letters have been found: alignments end at letters, passages also at quotation
 * marks and brackets; and where a letter at an end is not the same, its neighbours say where it stood.
 */
import { toBoundary } from './grapheme';
import type { Skeleton } from './skeleton';

/** For each code of a pattern the place in the text of the same code, or −1; rising, but for what was moved. */
export type Places = Int32Array;

/** Of a passage in its old text: what is neither letter nor digit around and within its ends. */
export type Edges = { before: string; lead: string; trail: string; after: string };

/** As many equal codes in a row are no accident. */
const firm = 3;

/** Whether codes [from, to) stand in the text one after the other, as they did. */
function standsAs(places: Places, from: number, to: number): boolean {
  const first = places[from] ?? -1;
  if (first < 0) return false;
  for (let i = from + 1; i < to; i += 1) if (places[i] !== first + i - from) return false;
  return true;
}

/** More than this between an end and the first firm code is no rewording of what stood there. */
const mostReworded = (codes: number) => 12 + codes * 2;

/** The codes of the text that pattern[from, to) covers, half-open; null where no three of its codes stand together. */
export function spanOf(places: Places, from: number, to: number, m: number): [number, number] | null {
  const need = Math.min(firm, to - from);
  let first = from;
  while (first + need <= to && !standsAs(places, first, first + need)) first += 1;
  if (first + need > to) return null;
  let last = to;
  while (!standsAs(places, last - need, last)) last -= 1;

  let start = places[first] ?? 0;
  if (first > from) {
    const near = Math.min(firm, from);
    const edge = (places[from - 1] ?? -1) + 1;
    const isKept = near > 0 && standsAs(places, from - near, from) && edge <= start;
    if (isKept && start - edge <= mostReworded(first - from)) start = edge;
    else start = Math.max(isKept ? edge : 0, firstPlace(places, from, first) ?? start);
  }
  let end = (places[last - 1] ?? 0) + 1;
  if (last < to) {
    const near = Math.min(firm, m - to);
    const edge = places[to] ?? -1;
    const isKept = near > 0 && standsAs(places, to, to + near) && edge >= end;
    if (isKept && edge - end <= mostReworded(to - last)) end = edge;
    else end = Math.max(end, (lastPlace(places, last, to) ?? -1) + 1);
  }
  return end > start ? [start, end] : null;
}

function firstPlace(places: Places, from: number, to: number): number | undefined {
  for (let i = from; i < to; i += 1) if ((places[i] ?? -1) >= 0) return places[i];
  return undefined;
}

function lastPlace(places: Places, from: number, to: number): number | undefined {
  for (let i = to - 1; i >= from; i -= 1) if ((places[i] ?? -1) >= 0) return places[i];
  return undefined;
}

/** The offset after the character that code i came from, with the marks that belong to it. */
export function offsetAfter(text: string, { at }: Skeleton, i: number): number {
  const offset = at[i] ?? 0;
  const next = text.charCodeAt(offset + 1);
  return next < 0x300 ? offset + 1 : toBoundary(text, offset + 1, 1);
}

/** No more of what stands between two letters is looked at. */
const widest = 12;

/** Codes [from, to) of a text → the offsets of the passage, with the punctuation that it had at its ends. */
export function fitEnds(text: string, skeleton: Skeleton, [from, to]: [number, number], edges: Edges) {
  let start = skeleton.at[from] ?? 0;
  if (edges.lead) {
    const floor = Math.max(from > 0 ? offsetAfter(text, skeleton, from - 1) : 0, start - widest);
    if (floor < start) start = floor + split(text.slice(floor, start), edges.before, edges.lead);
  }
  let end = offsetAfter(text, skeleton, to - 1);
  if (edges.trail) {
    const ceiling = Math.min(skeleton.at[to] ?? text.length, end + widest);
    if (ceiling > end) end += split(text.slice(end, ceiling), edges.trail, edges.after);
  }
  return { start: toBoundary(text, start, -1), end: toBoundary(text, end, 1) };
}

/** Where in `gap` what was `left` ends and what was `right` begins, with the fewest differences; as far right as may be. */
function split(gap: string, left: string, right: string): number {
  const [l, r] = [left.slice(-widest), right.slice(0, widest)];
  if (gap === l + r) return l.length;
  let [best, least] = [gap.length, Infinity];
  for (let k = gap.length; k >= 0; k -= 1) {
    const cost = differences(l, gap.slice(0, k)) + differences(r, gap.slice(k));
    if (cost < least) [best, least] = [k, cost];
  }
  return best;
}

const kind = (character: string): string =>
  /\s/.test(character)
    ? ' '
    : /[\p{Pi}\p{Pf}"'„‚`´]/u.test(character)
      ? '"'
      : /\p{Pd}/u.test(character)
        ? '-'
        : character;

/** Edits between two short strings; white space costs less, and quotation marks and dashes are each alike. */
function differences(one: string, other: string): number {
  const cost = (c: string) => (c === ' ' ? 0.4 : 1);
  const [a, b] = [Array.from(one, kind), Array.from(other, kind)];
  let row = [0];
  for (const each of b) row.push((row.at(-1) ?? 0) + cost(each));
  for (const each of a) {
    const next = [(row[0] ?? 0) + cost(each)];
    for (const [j, against] of b.entries())
      next.push(
        Math.min(
          (next[j] ?? 0) + cost(against),
          (row[j + 1] ?? 0) + cost(each),
          (row[j] ?? 0) + (each === against ? 0 : Math.max(cost(each), cost(against))),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * How much of pattern[from, to) stands together in the text, from 0 to 1: pieces of up to two codes, which any two texts
 * have in common, count nothing; 1 for what is all there in one piece. NaN for nothing.
 */
export function strengthOf(places: Places, from: number, to: number): number {
  const n = to - from;
  if (n <= 0) return NaN;
  const free = n > 6 ? 2 : 0;
  let gain = 0;
  let run = 0;
  for (let i = from; i <= to; i += 1) {
    const goesOn = i < to && (places[i] ?? -1) >= 0;
    if (goesOn && run > 0 && places[i] === (places[i - 1] ?? -1) + 1) run += 1;
    else {
      if (run > free) gain += run - free;
      run = goesOn ? 1 : 0;
    }
  }
  return gain / (n - free);
}
