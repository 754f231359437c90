/** Edits of a Revision's blocks → of those of a later one, where these were left alone; what is left is for a person. */
import type { Source } from './blocks';
import { carryThrough } from './carry';
import { nameKind, type BlockEdit } from './edits';
import { pairUp } from './pair';
import { sameWords } from './word-diff';

export type Rebased = { edits: BlockEdit[]; remains: BlockEdit[] };

/** A block is the same where its words and its kind are; one that goes on in the next is, where both are. */
export function rebase(before: Source, after: Source, edits: readonly BlockEdit[]): Rebased {
  const same = sameWords(before.text, after.text);
  const carrier = carryThrough(same, before.text.length, after.text.length);
  const pairs = pairUp(
    carrier,
    { before: before.text, after: after.text },
    before.structure.blocks,
    after.structure.blocks,
  );
  const placeOf = new Map(pairs.flatMap((from, to) => (from === null ? [] : [[from, to] as const])));
  const isAlone = (from: number): boolean => {
    const [was, now] = [before.structure.blocks[from], after.structure.blocks[placeOf.get(from) ?? -1]];
    if (!was || !now) return was === undefined && now === undefined;
    const words = (source: Source, { start, end }: typeof was) => source.text.slice(start, end);
    return words(before, was) === words(after, now) && nameKind(was) === nameKind(now);
  };
  const rebased: Rebased = { edits: [], remains: [] };
  for (const edit of edits) {
    const to = placeOf.get(edit.index);
    const isFree = to !== undefined && isAlone(edit.index);
    const hasNext = !edit.joins || (isAlone(edit.index + 1) && placeOf.get(edit.index + 1) === (to ?? 0) + 1);
    if (isFree && hasNext) rebased.edits.push({ ...edit, index: to });
    else rebased.remains.push(edit);
  }
  return rebased;
}
