/** What a person wants otherwise in a text's blocks. What is not named stays as it is. */
import type { Block, BlockKind } from '../text/structure';

export type BlockEdit = {
  /** Which block of the Revision that is corrected, from 0. */
  index: number;
  /** All of its words: an empty line parts it in two, nothing at all takes it out. */
  words: string;
  kind: BlockKind;
  /** Headings alone. */
  level?: number | undefined;
  /** Whether the next block goes on in this one. */
  joins: boolean;
};

/** In UTF-16 code units: `words` of one block, `all` of everything that one person keeps of one text. */
export const correctionLimits = { words: 100_000, all: 2_000_000, edits: 5_000, why: 300 } as const;

export const lengthOf = (kept: readonly { words: string }[]): number =>
  kept.reduce((sum, { words }) => sum + words.length, 0);

/** What a block may be made into. A note is at the end because its mark is in the text: it stays one. */
export const freeKinds = [
  'paragraph',
  'heading',
  'quotation',
  'verse',
  'list-item',
  'table',
  'code',
  'callout',
  'figure',
  'separator',
] as const satisfies readonly BlockKind[];

/** As a form carries it: "paragraph", "heading-2". */
export const nameKind = ({ kind, level }: Pick<Block, 'kind' | 'level'>): string =>
  kind === 'heading' ? `heading-${level ?? 1}` : kind;

export const isUnchanged = (edit: BlockEdit, block: Block, words: string): boolean =>
  !edit.joins && edit.words === words && nameKind(edit) === nameKind(block);
