/** A stretch of codes that two texts share: a[from, from + length) is b[to, to + length). */
export type Shared = { from: number; to: number; length: number };

/** Half-open. */
type Interval = readonly [number, number];

const base = 0x01000193;
const spread = 0x9e3779b1;
const none = -1;
const repeated = -2;

/**
 * The stretches around pieces of k codes that stand once in the given parts of one text and once in those of the other, as
 * far as they go on being the same, in the order of the first. What stands twice in either says nothing about which is which
 * (the idea of patience diff, with pieces in the place of lines).
 */
export function findShared(
  a: Uint16Array,
  inA: readonly Interval[],
  b: Uint16Array,
  inB: readonly Interval[],
  k: number,
): Shared[] {
  const size = Math.max(lengthOf(inA), lengthOf(inB));
  const bits = Math.min(24, Math.max(6, Math.ceil(Math.log2(size * 2 + 1))));
  const once = placesOf(b, inB, k, bits);
  const own = placesOf(a, inA, k, bits);
  const shared: Shared[] = [];
  let part = 0;
  forEachGram(a, inA, k, bits, (at, slot, [first, last]) => {
    const previous = shared.at(-1);
    if (previous && at + k <= previous.from + previous.length) return;
    const to = once[slot] ?? none;
    if (to < 0 || own[slot] !== at || !isSame(a, at, b, to, k)) return;
    while (part > 0 && (inB[part]?.[0] ?? 0) > to) part -= 1;
    while ((inB[part]?.[1] ?? Infinity) <= to) part += 1;
    const [low, high] = inB[part] ?? [to, to + k];
    let [from, start] = [at, to];
    while (from > first && start > low && a[from - 1] === b[start - 1]) [from, start] = [from - 1, start - 1];
    let [end, stop] = [at + k, to + k];
    while (end < last && stop < high && a[end] === b[stop]) [end, stop] = [end + 1, stop + 1];
    shared.push({ from, to: start, length: end - from });
  });
  return shared;
}

const lengthOf = (intervals: readonly Interval[]) =>
  intervals.reduce((sum, [from, to]) => sum + to - from, 0);

function placesOf(codes: Uint16Array, intervals: readonly Interval[], k: number, bits: number): Int32Array {
  const places = new Int32Array(1 << bits).fill(none);
  forEachGram(codes, intervals, k, bits, (at, slot) => {
    places[slot] = places[slot] === none ? at : repeated;
  });
  return places;
}

function forEachGram(
  codes: Uint16Array,
  intervals: readonly Interval[],
  k: number,
  bits: number,
  act: (at: number, slot: number, interval: Interval) => void,
) {
  let top = 1;
  for (let i = 1; i < k; i += 1) top = Math.imul(top, base);
  const shift = 32 - bits;
  for (const interval of intervals) {
    const [from, to] = interval;
    let hash = 0;
    for (let i = from; i < to; i += 1) {
      if (i >= from + k) hash = (hash - Math.imul(codes[i - k] ?? 0, top)) | 0;
      hash = (Math.imul(hash, base) + (codes[i] ?? 0)) | 0;
      if (i - from >= k - 1) act(i - k + 1, Math.imul(hash ^ (hash >>> 15), spread) >>> shift, interval);
    }
  }
}

function isSame(a: Uint16Array, from: number, b: Uint16Array, to: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (a[from + i] !== b[to + i]) return false;
  return true;
}

/** Of stretches in the order of `from` those that rise in both texts too, with the most codes in all; none overlaps another. */
export function heaviestRising(shared: readonly Shared[]): Shared[] {
  const ends = [...new Set(shared.map(({ to }) => to))].toSorted((a, b) => a - b);
  const rank = new Map(ends.map((to, index) => [to, index + 1]));
  // A Fenwick tree over the places in the second text: the best chain that ends before each.
  const best = new Int32Array(ends.length + 1).fill(none);
  const sum = new Float64Array(shared.length);
  const previous = new Int32Array(shared.length).fill(none);
  const weigh = (index: number) => (index < 0 ? 0 : (sum[index] ?? 0));
  let last = none;
  for (const [index, { to, length }] of shared.entries()) {
    const at = rank.get(to) ?? 0;
    let before = none;
    for (let i = at - 1; i > 0; i -= i & -i)
      if (weigh(best[i] ?? none) > weigh(before)) before = best[i] ?? none;
    previous[index] = before;
    sum[index] = weigh(before) + length;
    for (let i = at; i <= ends.length; i += i & -i)
      if (weigh(index) > weigh(best[i] ?? none)) best[i] = index;
    if (weigh(index) > weigh(last)) last = index;
  }
  const chain: Shared[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? none) {
    const each = shared[index];
    if (each) chain.push(each);
  }
  return withoutOverlaps(chain.toReversed());
}

function withoutOverlaps(chain: readonly Shared[]): Shared[] {
  const kept: Shared[] = [];
  let [endA, endB] = [0, 0];
  for (const { from, to, length } of chain) {
    const cut = Math.max(0, endA - from, endB - to);
    if (cut >= length) continue;
    kept.push({ from: from + cut, to: to + cut, length: length - cut });
    [endA, endB] = [from + length, to + length];
  }
  return kept;
}
