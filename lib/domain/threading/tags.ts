/** Words under which notes are found again. */
export type Tag = { id: string; name: string };

/** In UTF-16 code units; and how many a note may have. */
export const tagLimits = { length: 40, perNote: 12 } as const;

/** As it is kept and shown: one line, without the sign that people put before it. */
export const toTagName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^#+ ?/, '')
    .trim();

/** Names that differ in capitals or in how a character is encoded are one. */
export const toTagKey = (name: string): string => name.normalize('NFKC').toLowerCase();
