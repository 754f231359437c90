/**
 * A section of notes at the end, `[1]` in the text and `[1]` before each note, linked both ways. The section's
 * heading goes: the kind of the blocks says it.
 */

import { cut, type DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Range } from '@/lib/domain/text/structure';
import type { Line } from '@/lib/domain/ingestion/plain/lines';
import type { Row } from '@/lib/domain/ingestion/plain/pages';

/** The rows of one note; its first line is without the mark. */
export type PlainNote = { marker: string; rows: Row[] };

const heading = /^(?:foot|end)?\s?notes?\s*(?:and references)?[.:]?$/i;
const mark = /^(?:\[(\d{1,3}|\*{1,3}|[†‡§])\]|\((\d{1,3})\)|(\d{1,3})[.)]?(?=\s)|(\*{1,3}|[†‡§]))\s*(?=\S)/;

/** Divides the rows into body and notes. Without a heading, only a last stretch of `[n]` paragraphs is taken for notes. */
export function takeNotes(rows: readonly Row[]): { body: Row[]; notes: PlainNote[] } {
  const titled = rows.findLastIndex(
    (row, index) => row.kind === 'line' && heading.test(row.line.text) && isSetOff(rows, index),
  );
  if (titled > 0) {
    const notes = toNotes(rows.slice(titled + 1), mark);
    if (notes) return { body: rows.slice(0, titled), notes };
  }
  const untitled = lastBracketed(rows);
  const notes = untitled > 0 ? toNotes(rows.slice(untitled), /^\[(\d{1,3}|\*{1,3})\]\s*(?=\S)/) : null;
  return notes ? { body: rows.slice(0, untitled), notes } : { body: [...rows], notes: [] };
}

function isSetOff(rows: readonly Row[], index: number): boolean {
  return index === 0 || rows[index - 1]?.kind !== 'line';
}

/** The first row of the last stretch in which every paragraph begins with `[n]`; -1 without one. */
function lastBracketed(rows: readonly Row[]): number {
  let first = -1;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row?.kind !== 'line' || !isSetOff(rows, index)) continue;
    if (!/^\[(?:\d{1,3}|\*{1,3})\]\s*\S/.test(row.line.text)) break;
    first = index;
  }
  return first;
}

function toNotes(rows: readonly Row[], start: RegExp): PlainNote[] | null {
  const notes: PlainNote[] = [];
  for (const row of rows) {
    const found = row.kind === 'line' ? start.exec(row.line.text) : null;
    const marker = found?.slice(1).find((group) => group !== undefined);
    if (row.kind === 'line' && found && marker !== undefined && countsOn(notes.at(-1)?.marker, marker)) {
      const line: Line = { ...row.line, text: row.line.text.slice(found[0].length) };
      notes.push({ marker, rows: [{ kind: 'line', line }] });
    } else if (notes.length > 0) notes.at(-1)?.rows.push(row);
    else if (row.kind === 'line') return null;
  }
  return notes.length > 0 ? notes : null;
}

/** A year at the beginning of a note's second line is no new note. */
function countsOn(previous: string | undefined, marker: string): boolean {
  if (previous === undefined) return true;
  const step = Number(marker) - Number(previous);
  return Number.isNaN(step) || (step >= 1 && step <= 3);
}

/** Replaces `[n]` in a block by calls of the notes so marked; a mark without a note stays, with a warning. */
export function linkNotes(draft: DraftBlock, noteIds: ReadonlyMap<string, string>): DraftBlock {
  if (noteIds.size === 0) return draft;
  const stretches: Range[] = [];
  const noteRefs = [...(draft.noteRefs ?? [])];
  const warnings = [...(draft.warnings ?? [])];
  for (const call of draft.text.matchAll(/( ?)\[(\d{1,3}|\*{1,3}|[†‡§])\]/g)) {
    const [whole, space = '', label = ''] = call;
    const end = call.index + whole.length;
    const noteId = noteIds.get(label);
    if (noteId === undefined) {
      warnings.push({ code: 'mark-without-note', at: call.index + space.length, detail: label });
      continue;
    }
    // "Poland [8] by": one of the two spaces goes with the mark; "Poland [8]by" keeps its only one.
    const start = /[\p{L}\d]/u.test(draft.text.charAt(end)) ? call.index + space.length : call.index;
    noteRefs.push({ at: start, noteId, label });
    stretches.push({ start, end });
  }
  return cut({ ...draft, noteRefs, warnings }, stretches);
}
