/**
 * Footnotes of converted PDFs: `<sup>n</sup>` in the text, and blocks under a rule that begin with `<sup>n</sup>`,
 * page by page. A note may break off at the end of its page and go on under a later page's rule.
 */

import type { Mark, Range } from '@/lib/domain/text/structure';
import { cut, join, type DraftBlock } from '@/lib/domain/ingestion/draft';
import { continuations, type SuperscriptNote } from '@/lib/domain/ingestion/markdown/note-continuations';

const label = /^(?:\d{1,3}|[*†‡§]{1,3})$/;

/** Takes the notes out of the body, links their calls, and puts them last; a draft without such notes comes back as it was. */
export function linkSuperscriptNotes(drafts: readonly DraftBlock[]): DraftBlock[] {
  const notes = findNotes(drafts);
  if (notes.length === 0) return [...drafts];
  const isNote = new Set(notes.map((note) => note.index));
  const goesOn = continuations(drafts, notes);
  const continued = new Set(goesOn.values());
  const isTaken = (index: number) => isNote.has(index) || continued.has(index);
  const body = drafts.flatMap((draft, index) => {
    if (isTaken(index)) return [];
    const belongsToNotes =
      draft.kind === 'separator' || (draft.kind === 'heading' && /^(?:foot|end)?notes:?$/i.test(draft.text));
    if (belongsToNotes && isTaken(index + 1)) return [];
    return [linkCalls(draft, index, notes)];
  });
  const last = inOrder(notes).map((note): DraftBlock => {
    const rest = drafts[goesOn.get(note.index) ?? -1];
    const whole = rest ? join(note.draft, rest) : note.draft;
    return { ...whole, kind: 'note', noteId: noteIdOf(note), marker: note.label };
  });
  return [...body, ...last];
}

function noteIdOf(note: SuperscriptNote): string {
  return `superscript-${note.index}`;
}

/** A paragraph that begins with a raised label is a note where a rule or another note stands before it, or where the label is called. */
function findNotes(drafts: readonly DraftBlock[]): SuperscriptNote[] {
  const calls = new Set(
    drafts.flatMap((draft) => callsIn(draft).map((mark) => draft.text.slice(mark.start, mark.end))),
  );
  const notes: SuperscriptNote[] = [];
  drafts.forEach((draft, index) => {
    const mark = draft.marks?.find((other) => other.kind === 'superscript' && other.start === 0);
    const words = mark ? draft.text.slice(0, mark.end) : '';
    if (!mark || !label.test(words) || (draft.kind !== 'paragraph' && draft.kind !== 'verse')) return;
    const underRule = drafts[index - 1]?.kind === 'separator' || notes.at(-1)?.index === index - 1;
    if (underRule || calls.has(words))
      notes.push({ index, label: words, draft: cut(draft, [{ start: 0, end: mark.end }]) });
  });
  return notes;
}

function callsIn(draft: DraftBlock): Mark[] {
  const isCall = (mark: Mark) =>
    mark.kind === 'superscript' && mark.start > 0 && label.test(draft.text.slice(mark.start, mark.end));
  // Nested tags mark the same words twice, and marks come in the order in which they close.
  const calls = (draft.marks ?? []).filter(isCall).sort((a, b) => a.start - b.start);
  return calls.filter((mark, index) => mark.start >= (calls[index - 1]?.end ?? 0));
}

/** Replaces the raised labels in a block by calls of the nearest later note so labelled, else of the nearest earlier one. */
function linkCalls(draft: DraftBlock, index: number, notes: readonly SuperscriptNote[]): DraftBlock {
  const stretches: Range[] = [];
  const noteRefs = [...(draft.noteRefs ?? [])];
  const warnings = [...(draft.warnings ?? [])];
  for (const mark of callsIn(draft)) {
    const printed = draft.text.slice(mark.start, mark.end);
    const named = notes.filter((note) => note.label === printed);
    const note = named.find((other) => other.index > index) ?? named.at(-1);
    if (!note) {
      warnings.push({ code: 'mark-without-note', at: mark.start, detail: printed });
      continue;
    }
    const start = draft.text[mark.start - 1] === ' ' ? mark.start - 1 : mark.start;
    noteRefs.push({ at: start, noteId: noteIdOf(note), label: printed });
    stretches.push({ start, end: mark.end });
  }
  return cut({ ...draft, noteRefs, warnings }, stretches);
}

/** By number where the numbers are unique (the pages may be in any order), else as they stand. */
function inOrder(notes: readonly SuperscriptNote[]): SuperscriptNote[] {
  const numbers = notes.map((note) => Number(note.label));
  const sortable = numbers.every(Number.isInteger) && new Set(numbers).size === numbers.length;
  return sortable ? [...notes].sort((a, b) => Number(a.label) - Number(b.label)) : [...notes];
}
