/** What readers see of a Text's editions and of what is about to be corrected in it. */
import { blockName, hasWords } from '@/lib/domain/text/block-name';
import { nameKind, type BlockEdit } from '@/lib/domain/correcting/edits';
import { markOf } from '@/lib/domain/correcting/field';
import { placeLabel } from '@/lib/domain/text/place-label';
import type { Revision, Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type EditionView = {
  number: number;
  at: string;
  why: string;
  by: string | null;
  current: boolean;
};

type Edition = { number: number; publishedAt: Date; why: string; correctedBy: { name: string } | null };

/** `proof` is that its reader may read the Text. */
export const presentEdition = (
  _proof: Authorized<'text.read', Text>,
  { number, publishedAt, why, correctedBy }: Edition,
  current: number,
): EditionView => ({
  number,
  at: publishedAt.toISOString(),
  why,
  by: correctedBy?.name ?? null,
  current: number === current,
});

/** One block of the form: its words and kind as they are, or as they are wanted. */
export type FormBlock = {
  index: number;
  label: string;
  words: string;
  kind: string;
  joins: boolean;
  /** The mark of what the form is shown with (lib/domain/correcting/field.ts). */
  was: string;
  edited: boolean;
  isNote: boolean;
  /** A line between parts. */
  isRule: boolean;
  /** Whether there is a next one that could go on in it. */
  mayJoin: boolean;
};

export type FormStretch = {
  blocks: FormBlock[];
  from: number;
  to: number;
  total: number;
  /** Where the stretches before and after begin, by the names of their first blocks. */
  previous: string | null;
  next: string | null;
};

export function presentStretch(
  authorized: Authorized<'text.correct', Revision>,
  edits: readonly BlockEdit[],
  { from, length }: { from: number; length: number },
): FormStretch {
  const { text, structure } = reveal(authorized);
  const { blocks } = structure;
  const to = Math.min(from + length, blocks.length);
  const byIndex = new Map(edits.map((edit) => [edit.index, edit]));
  const nameAt = (index: number): string | null => {
    const block = blocks[index];
    return block ? blockName(block, index) : null;
  };
  return {
    ...{ from, to, total: blocks.length },
    previous: from > 0 ? nameAt(Math.max(0, from - length)) : null,
    next: nameAt(to),
    blocks: blocks.slice(from, to).map((block, at) => {
      const index = from + at;
      const edit = byIndex.get(index);
      const words = text.slice(block.start, block.end);
      const [isNote, isRule] = [block.kind === 'note', block.kind === 'separator'];
      const mayJoin = !isRule && blocks[index + 1]?.noteId === block.noteId && index + 1 < blocks.length;
      const shown = {
        words: edit?.words ?? words,
        kind: edit ? nameKind(edit) : nameKind(block),
        joins: edit?.joins ?? false,
      };
      return {
        ...{ index, label: hasWords(block) ? placeLabel(block.number, words) : '' },
        ...shown,
        was: isRule
          ? markOf({ words: '', kind: 'separator', on: shown.kind !== 'separator' })
          : markOf({ ...shown, kind: isNote ? 'note' : shown.kind, on: mayJoin && shown.joins }),
        edited: edit !== undefined,
        ...{ isNote, isRule, mayJoin },
      };
    }),
  };
}
