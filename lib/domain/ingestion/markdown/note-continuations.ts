import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { beginsMidSentence, endsSentence } from '@/lib/domain/ingestion/sentence-ends';

/** A note found among the drafts: where, its label, and its words without the label. */
export type SuperscriptNote = { index: number; label: string; draft: DraftBlock };

/**
 * Finds the rest of notes that break off at the end of a page: unlabelled paragraphs under a rule. Where pages
 * are in order the rest comes after its note. In a booklet scanned as it was imposed, every other page runs
 * backwards: a note whose number falls out of the rising sequence is on such a page, and its rest comes before it.
 * Returns the index of the rest by the index of the note.
 */
export function continuations(
  drafts: readonly DraftBlock[],
  notes: readonly SuperscriptNote[],
): Map<number, number> {
  const labelled = new Set(notes.map((note) => note.index));
  const candidates = new Set<number>();
  drafts.forEach((draft, index) => {
    const isRest =
      draft.kind === 'paragraph' && drafts[index - 1]?.kind === 'separator' && !labelled.has(index);
    if (isRest) candidates.add(index);
  });
  const found = new Map<number, number>();
  const take = (note: SuperscriptNote, rest: number | undefined) => {
    if (rest === undefined || !candidates.delete(rest)) return;
    found.set(note.index, rest);
  };
  const open = notes.filter((note) => !endsSentence(note.draft.text));
  // Right above the next number under the same rule: no doubt.
  for (const note of open) {
    const next = notes.find((other) => Number(other.label) === Number(note.label) + 1);
    if (next && candidates.has(next.index - 1)) take(note, next.index - 1);
  }
  const rising = risingSequence(notes);
  const left = open.filter((note) => !found.has(note.index));
  for (const note of left.filter((other) => rising.has(other)))
    take(note, nearest(drafts, note, [...candidates], 1));
  for (const note of left.filter((other) => !rising.has(other)))
    take(note, nearest(drafts, note, [...candidates], -1));
  return found;
}

function nearest(
  drafts: readonly DraftBlock[],
  note: SuperscriptNote,
  candidates: number[],
  direction: 1 | -1,
): number | undefined {
  const fits = (index: number) => {
    const text = drafts[index]?.text ?? '';
    // A capital may follow "the Old", but not a short reference that only lacks its full stop.
    return beginsMidSentence(text) || (note.draft.text.length > 120 && /[\p{L},]$/u.test(note.draft.text));
  };
  return candidates
    .filter((index) => (index - note.index) * direction > 0 && fits(index))
    .sort((a, b) => (a - b) * direction)[0];
}

/** The longest rising run of labels in the order of the file (patience by dynamic programming: notes are few). */
function risingSequence(notes: readonly SuperscriptNote[]): Set<SuperscriptNote> {
  let best: SuperscriptNote[] = [];
  const endingAt: SuperscriptNote[][] = [];
  notes.forEach((note, index) => {
    let longest: SuperscriptNote[] = [];
    for (let at = 0; at < index; at++) {
      const earlier = endingAt[at] ?? [];
      if (Number(notes[at]?.label) < Number(note.label) && earlier.length > longest.length) longest = earlier;
    }
    const run = [...longest, note];
    endingAt.push(run);
    if (run.length > best.length) best = run;
  });
  return new Set(best);
}
