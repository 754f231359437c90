/** Which things of a column, one below the other, reach into a part of it. Pure. */
export type Box = { top: number; bottom: number };

/** The first of `length` things for which `holds`, where it holds for all after it; `length` where there is none. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const firstBelow = (boxes: readonly Box[], line: number): number =>
  firstWhere(boxes.length, (at) => (boxes[at]?.bottom ?? 0) > line);

/** In their order, with those that are named, wherever they are. */
export function indexesNear(
  boxes: readonly Box[],
  { top, bottom }: Box,
  named: readonly number[],
): readonly number[] {
  const first = firstBelow(boxes, top);
  const after = firstWhere(boxes.length, (at) => (boxes[at]?.top ?? 0) >= bottom);
  const here = Array.from({ length: Math.max(0, after - first) }, (_, at) => first + at);
  const others = named.filter((at) => boxes[at] && (at < first || at >= after));
  return others.length === 0 ? here : [...new Set([...here, ...others])].sort((a, b) => a - b);
}
