/** A difference to be read: by block, the changed ones alone, each with a little of what stands around what changed. */
import type { Source } from './blocks';
import { nameKind } from './edits';
import { slideChanges } from './slide-changes';
import { changesBetween, sameWords, type Same } from './word-diff';
import { carryThrough } from './carry';
import { blockAt } from '../text/slices';
import { placeLabel } from '../text/place-label';
import type { Block } from '../text/structure';

export type DiffPiece = { kind: 'same' | 'in' | 'out' | 'gap'; words: string };
export type DiffRow = {
  /** How its block is called now; or was, where it is gone. */
  label: string;
  pieces: DiffPiece[];
  /** Where it is something else now: "paragraph" → "heading-2". */
  rekinded: { before: string; after: string } | null;
};
export type Diff = { rows: DiffRow[]; words: { in: number; out: number } };

/** How much of what stayed is shown beside what changed, in UTF-16 code units. */
const around = 90;

export function diffRows(before: Source, after: Source): Diff {
  const same = sameWords(before.text, after.text);
  const found = changesBetween(same, before.text.length, after.text.length);
  const changes = slideChanges(before.text, after.text, found);
  const back = carryThrough(same.map(turned), after.text.length, before.text.length);
  const rows: DiffRow[] = [];
  const words = { in: 0, out: 0 };
  let next = 0;
  for (const block of after.structure.blocks) {
    const pieces: DiffPiece[] = [];
    let at = block.start;
    // What changed up to the line break after this block is told with it; a block's own end is before that.
    for (let change = changes[next]; change && change.after.start <= block.end; change = changes[next]) {
      pieces.push({ kind: 'same', words: after.text.slice(at, change.after.start) });
      const [from, to] = [Math.max(change.after.start, at), Math.min(change.after.end, block.end + 1)];
      const isFirst = change.after.start >= block.start;
      const out = isFirst ? before.text.slice(change.before.start, change.before.end) : '';
      if (out !== '') pieces.push({ kind: 'out', words: out });
      if (from < to) pieces.push({ kind: 'in', words: after.text.slice(from, to) });
      at = Math.max(at, to);
      // It goes on in the next block.
      if (change.after.end > block.end + 1) break;
      next++;
    }
    pieces.push({ kind: 'same', words: after.text.slice(Math.min(at, block.end), block.end) });
    for (const piece of pieces)
      if (piece.kind === 'in' || piece.kind === 'out') words[piece.kind] += count(piece.words);
    const rekinded = kindOf(before, back, block);
    if (rekinded || pieces.some(({ kind, words: own }) => kind !== 'same' && own !== ''))
      rows.push({ label: labelOf(after.text, block), pieces: shortened(pieces), rekinded });
  }
  const rest = changes.slice(next).map(({ before: { start, end } }) => before.text.slice(start, end));
  if (after.structure.blocks.length === 0 && rest.length > 0)
    rows.push({
      label: '',
      pieces: rest.map((own): DiffPiece => ({ kind: 'out', words: own })),
      rekinded: null,
    });
  return { rows, words };
}

const turned = ({ before, after }: Same): Same => ({ before: after, after: before });
const count = (words: string) => words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
const labelOf = (text: string, block: Block) => placeLabel(block.number, text.slice(block.start, block.end));

/** What the block was whose words these are; null where it is the same, or new. */
function kindOf(before: Source, back: ReturnType<typeof carryThrough>, block: Block): DiffRow['rekinded'] {
  const [first] = back.kept(block);
  const was = first && blockAt(before.structure.blocks, first.after.start);
  if (!was || nameKind(was) === nameKind(block)) return null;
  return { before: nameKind(was), after: nameKind(block) };
}

/** What stayed is cut to what stands beside a change. */
function shortened(pieces: readonly DiffPiece[]): DiffPiece[] {
  const kept = pieces.filter(({ words }) => words !== '');
  return kept.flatMap((piece, index): DiffPiece[] => {
    const { kind, words } = piece;
    const [isFirst, isLast] = [index === 0, index === kept.length - 1];
    const most = around * (isFirst || isLast ? 1 : 2);
    if (kind !== 'same' || words.length <= most + 20) return [piece];
    const head: DiffPiece[] = isFirst ? [] : [{ kind, words: cutAfter(words) }];
    const tail: DiffPiece[] =
      isLast && !(isFirst && kept.length === 1) ? [] : [{ kind, words: cutBefore(words) }];
    return [...head, { kind: 'gap', words: '' }, ...tail];
  });
}

const cutAfter = (words: string) => words.slice(0, around).replace(/\S*$/, '') || words.slice(0, around);
const cutBefore = (words: string) => words.slice(-around).replace(/^\S*/, '') || words.slice(-around);
