import type { Range, Structure } from './structure';

/** Who may read a Text besides the groups on whose shelf it stands. */
export const textAudiences = ['owner', 'site', 'world'] as const;
export type TextAudience = (typeof textAudiences)[number];

export type Text = {
  id: string;
  title: string;
  authors: string[];
  year: string;
  language: string;
  source: string;
  rights: string;
  audience: TextAudience;
  importedById: string | null;
  createdAt: Date;
};

/** One immutable reading edition, without its words. */
export type RevisionHead = { id: string; textId: string; number: number; createdAt: Date };
export type Revision = RevisionHead & { text: string; structure: Structure };

/** The longest line that says why a Text was corrected, in UTF-16 code units. */
export const maxWhyLength = 300;
/** The longest passage that one Annotation may mark, in UTF-16 code units. */
export const maxPassageLength = 20_000;
export const maxUploadBytes = 20 * 1024 * 1024;

export const isWithin = (range: Range, length: number) =>
  Number.isInteger(range.start) &&
  Number.isInteger(range.end) &&
  range.start >= 0 &&
  range.start < range.end &&
  range.end <= length;
