/** Edits of a Revision's blocks → of those of a later one, where these were left alone; what is left is for a person. */
import type { Source } from './blocks';
import { carryThrough } from './carry';
import { nameKind, type BlockEdit } from './edits';
import { pairUp } from './pair';
import { sameWords } from './word-diff';
import type { Range } from '../text/structure';

export type Rebased = { edits: BlockEdit[]; remains: BlockEdit[] };

/** What a correction left alone: where each such block is in it. */
export type Untouched = ReadonlyMap<number, number>;

/** A block is the same where its words and its kind are. */
export function leftAlone(before: Source, after: Source): Untouched {
  const same = sameWords(before.text, after.text);
  const carrier = carryThrough(same, before.text.length, after.text.length);
  const pairs = pairUp(
    carrier,
    { before: before.text, after: after.text },
    before.structure.blocks,
    after.structure.blocks,
  );
  const places = new Map<number, number>();
  for (const [to, from] of pairs.entries()) {
    const [was, now] = [before.structure.blocks[from ?? -1], after.structure.blocks[to]];
    const words = (source: Source, { start, end }: Range) => source.text.slice(start, end);
    if (from === null || !was || !now) continue;
    if (words(before, was) === words(after, now) && nameKind(was) === nameKind(now)) places.set(from, to);
  }
  return places;
}

/** An edit of a block that goes on in the next is carried where both were left alone, one after the other. */
export function rebase(untouched: Untouched, edits: readonly BlockEdit[]): Rebased {
  const rebased: Rebased = { edits: [], remains: [] };
  for (const edit of edits) {
    const to = untouched.get(edit.index);
    const isFree = to !== undefined && (!edit.joins || untouched.get(edit.index + 1) === to + 1);
    if (isFree) rebased.edits.push({ ...edit, index: to });
    else rebased.remains.push(edit);
  }
  return rebased;
}
