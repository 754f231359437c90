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

/** No further does the card in focus stand below its words, to leave room for those above it. */
const mostLoweredPx = 360;

/**
 * Where the card in focus stands: at its words. Near the beginning, where the cards before it (of this height together) would
 * be pushed under what stands above the column, it leaves them their room.
 */
export function pinTop(
  want: number,
  before: number,
  { floor, near }: { floor: number; near: number },
): number {
  const lacking = floor + before - want;
  return lacking > 0 && want - floor < near ? want + Math.min(lacking, mostLoweredPx) : want;
}

/** Tops that are given, by the card's index. One that leaves no room beside those named before it does not hold. */
export type Fixed = ReadonlyMap<number, number>;

/**
 * Tops for cards in the order in which they are to stand. Those of `fixed` stand where it says, and the others make room;
 * no card stands above `floor`, unless a fixed one pushes it there.
 */
export function layOut(
  cards: readonly Card[],
  gap: number,
  { fixed = new Map(), floor = 0 }: { fixed?: Fixed; floor?: number } = {},
): number[] {
  let room = 0;
  const offsets = cards.map((card) => {
    const offset = room;
    room += card.height + gap;
    return offset;
  });
  const wanted = cards.map((card, index) => card.want - (offsets[index] ?? 0));
  const pins = [...fixed]
    .reduce<Pin[]>((held, [index, top]) => {
      const pin = { index, value: top - (offsets[index] ?? 0) };
      return wanted[index] !== undefined && held.every((each) => haveRoom(each, pin)) ? [...held, pin] : held;
    }, [])
    .sort((a, b) => a.index - b.index);
  return between(wanted, pins, floor).map((value, index) => value + (offsets[index] ?? 0));
}

/** A card that has its place, as a value that must not fall from one card to the next. */
type Pin = { index: number; value: number };
const haveRoom = (a: Pin, b: Pin) => (a.index < b.index ? a.value <= b.value : a.value >= b.value);

/** Bounding an isotonic solution is clamping it. */
function between(wanted: readonly number[], pins: readonly Pin[], floor: number): number[] {
  const values: number[] = [];
  let low = floor;
  for (const { index, value } of pins) {
    const before = isotonic(wanted.slice(values.length, index));
    values.push(...before.map((each) => Math.min(Math.max(each, low), value)), value);
    low = value;
  }
  return [...values, ...isotonic(wanted.slice(values.length)).map((each) => Math.max(each, low))];
}
