import { assemble } from '@/lib/domain/ingestion/assemble';
import { clean } from '@/lib/domain/ingestion/clean';
import { decode } from '@/lib/domain/ingestion/decode';
import { chooseFormat } from '@/lib/domain/ingestion/format';
import type { IngestOutcome, Metadata } from '@/lib/domain/ingestion/ingested';
import { readMarkdown } from '@/lib/domain/ingestion/markdown/read-markdown';
import { isTractable } from '@/lib/domain/ingestion/markdown/tractable';
import { readPlain } from '@/lib/domain/ingestion/plain/read-plain';

export { refusals, warningCodes } from '@/lib/domain/ingestion/ingested';
export type {
  Ingested,
  IngestOutcome,
  Metadata,
  Refusal,
  Warning,
  WarningCode,
} from '@/lib/domain/ingestion/ingested';

/**
 * Reads a file as a text: its canonical string, the structure over it, what it says about itself, and what
 * its importer should look at. The same bytes and name give the same result; nothing is fetched, and no
 * markup of the source survives. Anything that is no readable text is refused with a reason, never thrown.
 */
export function ingest(bytes: Uint8Array, file: { name: string }): IngestOutcome {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const cleaned = clean(decoded.text);
  const format = chooseFormat(cleaned.text, file.name);
  if (format === 'unsupported') return { ok: false, reason: 'unsupported-format' };

  const isMarkdown = format === 'markdown' && isTractable(cleaned.text);
  const read = isMarkdown ? readMarkdown(cleaned.text) : readPlain(cleaned.text);
  const metadata: Metadata = {
    title: read.metadata.title || titleFromName(file.name),
    authors: read.metadata.authors ?? [],
    year: read.metadata.year ?? '',
    language: read.metadata.language || 'en',
    source: read.metadata.source ?? '',
    rights: read.metadata.rights ?? '',
    frontMatter: read.metadata.frontMatter ?? '',
  };
  const { text, structure, warnings } = assemble(read.drafts, metadata.language);
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  return {
    ok: true,
    value: {
      metadata,
      format: isMarkdown ? 'markdown' : 'plain',
      text,
      structure,
      warnings: [...decoded.warnings, ...cleaned.warnings, ...(read.warnings ?? []), ...warnings],
    },
  };
}

/** "the-paris-commune.txt" → "The paris commune": better than nothing to find a text by. */
function titleFromName(name: string): string {
  const words = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
