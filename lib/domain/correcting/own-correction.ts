import type { BlockEdit } from './edits';

/** What somebody began to correct in a text, which stays theirs where they may correct it no more. */
export type OwnCorrection = {
  textId: string;
  kind: 'edits' | 'copy';
  basedOnId: string;
  edits: BlockEdit[];
  /** Those for parts that others have corrected meanwhile, and how these were called. */
  remains: { label: string; words: string }[];
  fileName: string | null;
  thrownAt: Date | null;
  updatedAt: Date;
};
