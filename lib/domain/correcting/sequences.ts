/**
 * What two sequences have in common, in order: Myers' shortest edit script (Algorithmica 1986) while it is short, else
 * around what occurs once in both ("patience"), so that two long sequences with much between them end soon too.
 */
export type Span = { before: number; after: number; length: number };

type Bounds = { a0: number; a1: number; b0: number; b1: number };

/** How many changes are looked for as the shortest script: time and memory go with the square of it. */
const mostChanges = 256;

/** Ascending spans of equal elements, the longest first try; what is in none was taken out or put in. */
export function commonSpans(a: Int32Array, b: Int32Array): Span[] {
  const spans: Span[] = [];
  const open: Bounds[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let part = open.pop(); part; part = open.pop()) {
    let { a0, a1, b0, b1 } = part;
    const [startA, startB] = [a0, b0];
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) [a0, b0] = [a0 + 1, b0 + 1];
    if (a0 > startA) spans.push({ before: startA, after: startB, length: a0 - startA });
    const endA = a1;
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) [a1, b1] = [a1 - 1, b1 - 1];
    if (endA > a1) spans.push({ before: a1, after: b1, length: endA - a1 });
    if (a0 === a1 || b0 === b1) continue;
    const between = { a0, a1, b0, b1 };
    const short = shortest(a, b, between);
    if (short) for (const span of short) spans.push(span);
    else for (const part of apart(between, once(a, b, between), spans)) open.push(part);
  }
  return joined(spans.sort((x, y) => x.before - y.before));
}

/** Null where more than `mostChanges` lie between. */
function shortest(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Bounds): Span[] | null {
  const [n, m] = [a1 - a0, b1 - b0];
  const most = Math.min(n + m, mostChanges);
  const width = 2 * most + 3;
  const furthest = new Int32Array(width);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trail.push(furthest.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1;
      const [left, right] = [furthest[at - 1] ?? 0, furthest[at + 1] ?? 0];
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      if (d === 0) x = 0;
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x++;
      furthest[at] = x;
      if (x >= n && x - k >= m) return traced(trail, { d, k, x }, { a0, b0 });
    }
  }
  return null;
}

/** The way back. Each step kept the furthest points of those before it, from diagonal −d − 1 on. */
function traced(
  trail: readonly Int32Array[],
  end: { d: number; k: number; x: number },
  from: { a0: number; b0: number },
) {
  const spans: Span[] = [];
  let { k, x } = end;
  for (let d = end.d; d > 0; d--) {
    const points = trail[d];
    const of = (diagonal: number) => points?.[diagonal + d + 1] ?? 0;
    const isDown = k === -d || (k !== d && of(k - 1) < of(k + 1));
    const earlier = isDown ? k + 1 : k - 1;
    const begun = isDown ? of(earlier) : of(earlier) + 1;
    if (x > begun) spans.push({ before: from.a0 + begun, after: from.b0 + begun - k, length: x - begun });
    x = of(earlier);
    k = earlier;
  }
  if (x > 0) spans.push({ before: from.a0, after: from.b0, length: x });
  return spans;
}

/** Pairs of what occurs once on either side, those of them that ascend on both: the longest such row. */
function once(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Bounds): { at: number; to: number }[] {
  const placeIn = (all: Int32Array, from: number, to: number) => {
    const places = new Map<number, number>();
    for (let at = from; at < to; at++) {
      const each = all[at] ?? 0;
      places.set(each, places.has(each) ? -1 : at);
    }
    return places;
  };
  const [inA, inB] = [placeIn(a, a0, a1), placeIn(b, b0, b1)];
  const pairs: { at: number; to: number; previous: number }[] = [];
  const tails: number[] = [];
  for (const [each, at] of inA) {
    const to = inB.get(each) ?? -1;
    if (at < 0 || to < 0) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.to ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    pairs.push({ at, to, previous: tails[low - 1] ?? -1 });
    tails[low] = pairs.length - 1;
  }
  const row: { at: number; to: number }[] = [];
  for (let each = pairs[tails.at(-1) ?? -1]; each; each = pairs[each.previous]) row.push(each);
  return row.reverse();
}

/** What lies between the pairs; nothing where there are none: then all of it was replaced. */
function apart(
  { a0, a1, b0, b1 }: Bounds,
  pairs: readonly { at: number; to: number }[],
  spans: Span[],
): Bounds[] {
  const parts: Bounds[] = [];
  let [fromA, fromB] = [a0, b0];
  for (const { at, to } of pairs) {
    parts.push({ a0: fromA, a1: at, b0: fromB, b1: to });
    spans.push({ before: at, after: to, length: 1 });
    [fromA, fromB] = [at + 1, to + 1];
  }
  if (pairs.length > 0) parts.push({ a0: fromA, a1, b0: fromB, b1 });
  return parts;
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && last.before + last.length === span.before && last.after + last.length === span.after)
      last.length += span.length;
    else all.push({ ...span });
  }
  return all;
}
