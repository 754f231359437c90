import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Warning } from '@/lib/domain/ingestion/ingested';

/** What a small raised figure becomes in recognised text: a sign or a figure that clings to a word or to its full stop. */
const misread = [
  /\(!/g,
  /['’"]?[®©°™]+\)?/g,
  /\?{2,}\)?/g,
  /(?<=[^.][.,;])[?!]+\)?(?=\s|$)/g,
  /(?<=[.”’])!+\*?(?=\s|$)/g,
  // A closing quotation mark for a 7, after the real one.
  /(?<=[.,]”)[’'](?=\s|$)/g,
  /(?<=[.,;]” )[B-HJ-Z](?= \p{Ll})/gu,
  /(?<=\p{Ll}|[\p{L}\p{P}][.,;:!?”’"')])\d{1,2}[?!*]?(?=[\s.,;)]|$)/gu,
];

/**
 * Marks what looks like the misread call of a footnote (".?", "form,®", "Party.1"), for the importer to decide.
 * Only for scanned texts in which notes were found without calls: elsewhere such signs are what they seem.
 */
export function suspectNoteMarks(draft: DraftBlock): DraftBlock {
  const found = misread.flatMap((pattern) => [...draft.text.matchAll(pattern)]);
  if (found.length === 0) return draft;
  const suspected = found.map((match): Warning => ({
    code: 'suspected-note-mark',
    at: match.index,
    detail: match[0],
  }));
  const ordered = suspected.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const distinct = ordered.filter((warning, index) => warning.at !== ordered[index - 1]?.at);
  return { ...draft, warnings: [...(draft.warnings ?? []), ...distinct] };
}
