import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Metadata } from '@/lib/domain/ingestion/ingested';
import { readName } from '@/lib/domain/ingestion/names';

/**
 * What the first short lines of a text say about it: author, year, where it was taken from, rights. They stay
 * in the text; only what is plain enough is read.
 */
export function readImprint(drafts: readonly DraftBlock[]): Partial<Metadata> {
  const firstLong = drafts.findIndex((draft) => draft.text.length > 300);
  const lines = drafts.slice(0, Math.min(firstLong < 0 ? drafts.length : firstLong, 12)).flatMap(toLines);
  const found: Partial<Metadata> = {};
  const authors = lines.map(({ text }) => readName(text)).find((names) => names.length > 0);
  if (authors) found.authors = authors;
  const year = lines
    .map(({ text }) => /^(?:\(c\) ?|© ?)?((?:1[4-9]|20)\d\d)\.?$/i.exec(text)?.[1])
    .find(Boolean);
  if (year) found.year = year;
  const origin = lines.find(({ text }) =>
    /^(?:retrieved|source|taken|copied|first published|published|from)\b/i.test(text),
  );
  if (origin) found.source = origin.href ?? origin.text;
  const rights = lines.find(
    ({ text }) =>
      text.length < 120 &&
      /copyright|copyleft|©|creative commons|public domain|CC[ -]BY|rights reserved/i.test(text),
  );
  if (rights) found.rights = rights.text;
  return found;
}

function toLines(draft: DraftBlock): { text: string; href?: string }[] {
  if (!['paragraph', 'verse'].includes(draft.kind)) return [];
  let start = 0;
  return draft.text.split('\n').map((text) => {
    const end = start + text.length;
    const link = draft.marks?.find((mark) => mark.href && mark.start >= start && mark.end <= end);
    start = end + 1;
    return link?.href ? { text: text.trim(), href: link.href } : { text: text.trim() };
  });
}
