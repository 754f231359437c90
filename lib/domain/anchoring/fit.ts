/**
 * Where the ends of a passage are, when its letters have been found: alignments end at letters, passages also at quotation
 * marks and brackets; and where a letter at an end is not the same, its neighbours say where it stood.
 */
import { toBoundary } from './grapheme';
import { atOf, chainFrom, lengthOf, placeOf, readRuns, type Places } from './runs';
import { isLetterAt, type Skeleton } from './skeleton';

/** Of a passage in its old text: what is neither letter nor digit around and within its ends. */
export type Edges = {
  before: string;
  lead: string;
  trail: string;
  after: string;
  /** Whether it began, and ended, where a word does. */
  beginsWord: boolean;
  endsWord: boolean;
};

/** As many equal codes in a row are no accident. */
const firm = 3;

/** Whether codes [from, to) stand in the text one after the other, as they did. */
function standsAs(places: Places, from: number, to: number): boolean {
  const first = places[from] ?? -1;
  if (first < 0) return false;
  for (let i = from + 1; i < to; i += 1) if (places[i] !== first + i - from) return false;
  return true;
}

/** What of a passage is there: the codes of the text that it covers, half-open, and how much of it stands together in them. */
export type Fit = {
  span: [number, number];
  /** Whether the letters at each end are its own, so that there is nothing to be guessed. */
  firm: [boolean, boolean];
  /** Where the longest run of its codes begins, in the pattern and in the text. */
  core: { at: number; place: number };
  strength: number;
  likeness: number;
};

/** What is left of pattern[from, to) in the text; null if no three of its codes stand together. */
export function fitOf(places: Places, from: number, to: number, m: number): Fit | null {
  const core = readRuns(places, from, to);
  if (core < 0 || lengthOf(core) < Math.min(firm, to - from)) return null;
  const head = chainFrom(core, -1);
  const tail = chainFrom(core, 1);
  const begun = atOf(head);
  const left = lengthOf(tail);
  const ended = atOf(tail) + left;
  const span: [number, number] = [
    startOf(places, from, begun, placeOf(head)),
    endOf(places, to, m, ended, placeOf(tail) + left),
  ];
  const n = to - from;
  const free = n > 6 ? 2 : 0;
  let same = 0;
  let gain = 0;
  let place = -1;
  for (let run = head; run <= tail; run += 1) {
    if (placeOf(run) < place) continue;
    const length = lengthOf(run);
    same += length;
    gain += Math.max(0, length - free);
    place = placeOf(run) + length;
  }
  const firmEnds: Fit['firm'] = [begun === from && lengthOf(head) >= firm, ended === to && left >= firm];
  return {
    span,
    firm: firmEnds,
    core: { at: atOf(core), place: placeOf(core) },
    strength: gain / (n - free),
    likeness: same / Math.max(n, span[1] - span[0]),
  };
}

/** More than this between an end and what is found first is no rewording of what stood there. */
const mostReworded = (codes: number) => 12 + codes * 2;

/** So few codes at an end were misread, not replaced. */
const misread = 8;

function startOf(places: Places, from: number, at: number, place: number): number {
  if (at === from) return place;
  const near = Math.min(firm, from);
  const edge = (places[from - 1] ?? -1) + 1;
  const isKept = near > 0 && standsAs(places, from - near, from) && edge <= place;
  if (isKept && place - edge <= mostReworded(at - from)) return edge;
  return at - from <= misread ? Math.max(0, isKept ? edge : 0, place - (at - from)) : place;
}

function endOf(places: Places, to: number, m: number, at: number, place: number): number {
  if (at === to) return place;
  const near = Math.min(firm, m - to);
  const edge = places[to] ?? -1;
  const isKept = near > 0 && standsAs(places, to, to + near) && edge >= place;
  if (isKept && edge - place <= mostReworded(to - at)) return edge;
  return to - at <= misread ? Math.min(isKept ? edge : Infinity, place + to - at) : place;
}

/** The offset after the character that code i came from, with the marks that belong to it. */
export function offsetAfter(text: string, { at }: Skeleton, i: number): number {
  const offset = at[i] ?? 0;
  const next = text.charCodeAt(offset + 1);
  return next < 0x300 ? offset + 1 : toBoundary(text, offset + 1, 1);
}

/** No more of what stands between two letters is looked at. */
const widest = 12;

/** What is left of a passage → its offsets, with the punctuation that it had at its ends, and whole words if it had whole ones. */
export function fitEnds(text: string, skeleton: Skeleton, fit: Fit, edges: Edges) {
  const from = fit.span[0];
  const to = Math.min(fit.span[1], skeleton.length);
  let start = skeleton.at[from] ?? 0;
  let end = offsetAfter(text, skeleton, to - 1);
  if (edges.beginsWord && !fit.firm[0]) start = toEdgeOfWord(text, start, -1);
  if (edges.endsWord && !fit.firm[1]) end = toEdgeOfWord(text, end, 1);
  if (end <= start) [start, end] = [skeleton.at[from] ?? 0, offsetAfter(text, skeleton, to - 1)];
  if (edges.lead && start === skeleton.at[from]) {
    const floor = Math.max(from > 0 ? offsetAfter(text, skeleton, from - 1) : 0, start - widest);
    if (floor < start) start = floor + split(text.slice(floor, start), edges.before, edges.lead);
  }
  if (edges.trail && end === offsetAfter(text, skeleton, to - 1)) {
    const ceiling = Math.min(skeleton.at[to] ?? text.length, end + widest);
    if (ceiling > end) end += split(text.slice(end, ceiling), edges.trail, edges.after);
  }
  return { start: toBoundary(text, start, -1), end: toBoundary(text, end, 1) };
}

/** Letters at the edge of a word that may have been misread. */
const strays = 3;

/** The nearest edge of a word, outwards first; where there is none near, the offset itself. */
function toEdgeOfWord(text: string, at: number, outwards: -1 | 1): number {
  for (const step of [outwards, -outwards])
    for (let away = step === outwards ? 0 : 1; away <= strays; away += 1) {
      const offset = at + away * step;
      if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length);
      const [inside, outside] = outwards < 0 ? [offset, offset - 1] : [offset - 1, offset];
      if (!isLetterAt(text, outside)) {
        if (isLetterAt(text, inside)) return offset;
        break;
      }
    }
  return at;
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
    const place = i < to ? (places[i] ?? -1) : -1;
    if (place >= 0 && run > 0 && place === (places[i - 1] ?? -1) + 1) run += 1;
    else {
      if (run > free) gain += run - free;
      run = place >= 0 ? 1 : 0;
    }
  }
  return gain / (n - free);
}
