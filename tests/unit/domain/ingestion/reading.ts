import { existsSync, readFileSync } from 'node:fs';
import { ingest, type Ingested } from '@/lib/domain/ingestion';
import type { BlockKind } from '@/lib/domain/text/structure';

/** Helpers of the ingestion tests: they see an import as a reader would. */

export const textsFolder = '../shared/texts';
export const hasTexts = existsSync(`${textsFolder}/README.md`);

export function ingestText(text: string, name = 'text.txt'): Ingested {
  return accepted(ingest(new TextEncoder().encode(text), { name }));
}

export function ingestFile(path: string): Ingested {
  return accepted(ingest(new Uint8Array(readFileSync(path)), { name: path.split('/').at(-1) ?? path }));
}

function accepted(outcome: ReturnType<typeof ingest>): Ingested {
  if (!outcome.ok) throw new Error(`refused as ${outcome.reason}`);
  return outcome.value;
}

/** The words of the blocks of the given kinds, or of all. */
export function wordsOf(ingested: Ingested, ...kinds: BlockKind[]): string[] {
  const { text, structure } = ingested;
  const blocks = structure.blocks.filter((block) => kinds.length === 0 || kinds.includes(block.kind));
  return blocks.map((block) => text.slice(block.start, block.end));
}

/** One line for each block: its kind, level and marker, and the beginning of its words. */
export function outlineOf({ text, structure }: Ingested, length = 24): string[] {
  return structure.blocks.map(({ kind, level, marker, start, end }) =>
    [kind, level, marker, text.slice(start, Math.min(end, start + length))]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}

/** "the last words before the call^label → the first words of the note", for each call. */
export function callsOf({ text, structure }: Ingested, length = 10): string[] {
  return structure.noteRefs.map(({ at, noteId, label }) => {
    const note = structure.blocks.find((block) => block.noteId === noteId);
    return `${text.slice(Math.max(0, at - length), at)}^${label} → ${note ? text.slice(note.start, note.start + length) : '?'}`;
  });
}

export function marksOf({ text, structure }: Ingested, kind: string): string[] {
  return structure.marks.filter((mark) => mark.kind === kind).map((mark) => text.slice(mark.start, mark.end));
}

export function codesOf({ warnings }: Ingested): string[] {
  return [...new Set(warnings.map((warning) => warning.code))];
}
