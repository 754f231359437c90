import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Metadata } from '@/lib/domain/ingestion/ingested';
import { readName } from '@/lib/domain/ingestion/names';

/**
 * Title and author where a plain text names them beyond doubt: "Title: …" and "Author: …" at the top, a first line
 * with a name under it, or a name and date signed at the end. The first two leave the text; a signature stays.
 */
export function takeTopMatter(drafts: readonly DraftBlock[]): {
  drafts: DraftBlock[];
  metadata: Partial<Metadata>;
} {
  return (
    takeFields(drafts) ?? takeTitleAndName(drafts) ?? { drafts: [...drafts], metadata: readSignature(drafts) }
  );
}

function takeFields(drafts: readonly DraftBlock[]): ReturnType<typeof takeTopMatter> | null {
  const fields = new Map<string, string>();
  let taken = 0;
  for (const { text } of drafts.slice(0, 8)) {
    const lines = text
      .split('\n')
      .map((line) =>
        /^(title|authors?|by|date|year|source|language|rights|licen[cs]e): +(\S.*)$/i.exec(line),
      );
    if (lines.some((line) => line === null)) break;
    for (const line of lines) fields.set((line?.[1] ?? '').toLowerCase(), line?.[2] ?? '');
    taken++;
  }
  const title = fields.get('title');
  if (title === undefined) return null;
  const names = fields.get('author') ?? fields.get('authors') ?? fields.get('by') ?? '';
  const metadata: Partial<Metadata> = {
    title,
    authors: names.split(/ and | & |; /).filter(Boolean),
    year: fields.get('year') ?? fields.get('date') ?? '',
    source: fields.get('source') ?? '',
    rights: fields.get('rights') ?? fields.get('license') ?? fields.get('licence') ?? '',
  };
  return { drafts: drafts.slice(taken), metadata };
}

function takeTitleAndName(drafts: readonly DraftBlock[]): ReturnType<typeof takeTopMatter> | null {
  const [first, second, ...rest] = drafts;
  if (!first || !second || rest.length === 0) return null;
  const lines = first.kind === 'verse' ? first.text.split('\n') : [first.text, second.text];
  const [title = '', byLine = ''] = lines;
  const authors = readName(byLine);
  if (authors.length === 0 || lines.length > 2 || title.length > 120 || /[.;,]$/.test(title)) return null;
  return { drafts: first.kind === 'verse' ? [second, ...rest] : rest, metadata: { title, authors } };
}

function readSignature(drafts: readonly DraftBlock[]): Partial<Metadata> {
  const last = drafts.findLast((draft) => draft.kind === 'paragraph');
  const signed = /^(.{4,60}?)[.,]? \((?:\p{L}+ )?(\d{4})\.?\)\.?$/u.exec(last?.text ?? '');
  const authors = readName(signed?.[1] ?? '');
  return authors.length > 0 ? { authors, year: signed?.[2] ?? '' } : {};
}
