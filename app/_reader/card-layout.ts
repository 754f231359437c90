/**
 * Where cards stand in the margin: as near to their passages as they can without overlapping. Minimises the sum of
 * squared distances, by pooling adjacent violators (Ayer et al. 1955; Best & Chakravarti 1990), in O(n).
 */
export type Card = { /** Wanted top, in pixels. */ want: number; height: number };

type Pool = { sum: number; count: number };

/** The non-decreasing values nearest to `wanted`. */
export function isotonic(wanted: readonly number[]): number[] {
  const pools: Pool[] = [];
  for (const value of wanted) {
    let pool = { sum: value, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}

/**
 * Tops for cards in the order in which they are to stand. The card `pinned` gets exactly the top it wants, and the
 * others make room; no card stands above `floor`, unless the pinned one pushes it there.
 */
export function layOut(
  cards: readonly Card[],
  gap: number,
  options: { pinned?: number; floor?: number } = {},
): number[] {
  const { pinned = -1, floor = 0 } = options;
  let room = 0;
  const offsets = cards.map((card) => {
    const offset = room;
    room += card.height + gap;
    return offset;
  });
  const wanted = cards.map((card, index) => card.want - (offsets[index] ?? 0));
  const pin = wanted[pinned];
  const free =
    pin === undefined
      ? isotonic(wanted).map((value) => Math.max(value, floor))
      : aroundPin(wanted, pinned, pin, floor);
  return free.map((value, index) => value + (offsets[index] ?? 0));
}

/** Bounding an isotonic solution from one side is clamping it. */
function aroundPin(wanted: readonly number[], pinned: number, pin: number, floor: number): number[] {
  const above = isotonic(wanted.slice(0, pinned)).map((value) => Math.min(Math.max(value, floor), pin));
  const below = isotonic(wanted.slice(pinned + 1)).map((value) => Math.max(value, pin));
  return [...above, pin, ...below];
}
