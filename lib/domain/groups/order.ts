/** An order that people change one thing at a time: to move a thing is, nearly always, to write its position alone. */
export type Placed = { id: string; position: number };

/** By position; what has the same one stands by its id, so that everyone sees one order. */
export const inOrder = <T extends Placed>(things: readonly T[]): T[] =>
  things.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/**
 * What is to be written so that `id` stands right before `beforeId`, or last (null, and where there is no such thing any
 * more). Halving runs out of numbers after some fifty moves to the same gap: then everything gets a whole number anew.
 */
export function placeBefore(things: readonly Placed[], id: string, beforeId: string | null): Placed[] {
  if (id === beforeId) return [];
  const others = inOrder(things.filter((each) => each.id !== id));
  const found = others.findIndex((each) => each.id === beforeId);
  const at = found === -1 ? others.length : found;
  const [before, after] = [others[at - 1]?.position, others[at]?.position];
  const position = between(before, after);
  if ((before === undefined || position > before) && (after === undefined || position < after))
    return [{ id, position }];
  return others.toSpliced(at, 0, { id, position }).map((each, index) => ({ ...each, position: index + 1 }));
}

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : before + (after - before) / 2;
}
