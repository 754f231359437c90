/**
 * A Revision and what somebody wants otherwise in it → the blocks of the next one. Pure; nothing wanted gives the same
 * again. Only words are edited: emphasis, links, the marks of notes and the source's pages are carried along with them.
 */
import { buildText, type Draft } from '../text/build-text';
import type { Block, Structure } from '../text/structure';
import { blocksOf, type Source } from './blocks';
import { carryThrough } from './carry';
import { keepLabels } from './labels';
import { isUnchanged, type BlockEdit } from './edits';
import { piecesOf, seam } from './pieces';
import { place } from './place';
import { sameWords, type Same } from './word-diff';

export type Corrected = { text: string; structure: Structure };

/** A new block, and the block that it is in the Revision before; null where it is one more. */
type Made = { draft: Draft; origin: number | null };

/** `language` (BCP 47) says how the sentences of changed blocks are found. */
export function correct(source: Source, edits: readonly BlockEdit[], language = 'en'): Corrected {
  const byIndex = new Map(edits.map((edit) => [edit.index, edit]));
  const before = blocksOf(source);
  const made: Made[] = [];
  /** Where each group of made blocks stands among all, and what of its words stayed; from its own beginnings. */
  const groups: { from: number; to: number; first: number; same: Same[] }[] = [];
  let carried: NonNullable<Draft['pageBreaks']> = [];
  for (let index = 0; index < before.length;) {
    const last = lastJoined(source.structure.blocks, byIndex, index);
    const group = before.slice(index, last + 1);
    const { drafts, same } = remake(source, group, index, byIndex);
    const pages = drafts.length === 0 ? group.flatMap((draft) => draft.pageBreaks ?? []) : [];
    const [first, ...rest] = drafts;
    if (first && carried.length > 0 && first.kind !== 'separator') {
      first.pageBreaks = [...carried, ...(first.pageBreaks ?? [])];
      carried = [];
    }
    carried.push(...pages.map((page) => ({ ...page, at: 0 })));
    groups.push({ from: index, to: last, first: made.length, same });
    if (first) made.push({ draft: first, origin: index }, ...rest.map((draft) => ({ draft, origin: null })));
    index = last + 1;
  }
  const drafts = withoutLostNotes(made.map(({ draft }) => draft));
  const after = buildText(drafts, language);
  const same = groups.flatMap(({ from, first, same: own }) => {
    const [a, b] = [source.structure.blocks[from]?.start ?? 0, after.structure.blocks[first]?.start ?? 0];
    return own.map((run) => ({
      before: { start: a + run.before.start, end: a + run.before.end },
      after: { start: b + run.after.start, end: b + run.after.end },
    }));
  });
  const origins = made.map(({ origin }) => origin);
  return { text: after.text, structure: keepLabels(source, after, { same, origins }) };
}

/** The last block that goes on in this one: a note only in its own note, nothing in a line between parts. */
function lastJoined(blocks: readonly Block[], edits: ReadonlyMap<number, BlockEdit>, index: number): number {
  let last = index;
  for (;;) {
    const next = blocks[last + 1];
    const edit = edits.get(last);
    const first = blocks[index];
    if (!next || !edit?.joins || !first || (edits.get(index)?.kind ?? first.kind) === 'separator')
      return last;
    if (next.noteId !== first.noteId) return last;
    last += 1;
  }
}

function remake(
  source: Source,
  group: readonly Draft[],
  index: number,
  edits: ReadonlyMap<number, BlockEdit>,
) {
  const [first] = group;
  const block = source.structure.blocks[index];
  const edit = edits.get(index);
  if (!first || !block) return { drafts: [], same: [] };
  const whole = { start: 0, end: first.text.length };
  if (!edit || (group.length === 1 && isUnchanged(edit, block, first.text)))
    return { drafts: [{ ...first }], same: first.text === '' ? [] : [{ before: whole, after: whole }] };
  const kind = first.kind === 'note' ? 'note' : edit.kind;
  const typed = group.map((draft, at) => edits.get(index + at)?.words ?? draft.text);
  const words = typed.reduce((all, next) => all + seam(all, next, kind) + next);
  const before = group.map((draft) => draft.text).join('\n');
  const pieces = words === first.text && kind === first.kind ? [words] : piecesOf(words, kind, before);
  const after = pieces.join('\n');
  const same = sameWords(before, after);
  const carrier = carryThrough(same, before.length, after.length);
  return { drafts: place(group, pieces, carrier, remadeAs(first, { ...edit, kind })), same };
}

/** What is not said by its words: what it had as what it was, it has only as that. */
function remadeAs(
  { level, marker, noteId, callout, kind: was }: Draft,
  { kind, level: wanted }: BlockEdit,
): Omit<Draft, 'text'> {
  if (kind === was && kind !== 'heading')
    return {
      kind,
      ...(level !== undefined && { level }),
      ...(marker !== undefined && { marker }),
      ...(noteId !== undefined && { noteId }),
      ...(callout !== undefined && { callout }),
    };
  if (kind === 'heading') return { kind, level: wanted ?? level ?? 1 };
  return kind === 'list-item' || kind === 'quotation' ? { kind, level: 1 } : { kind };
}

/** A note that was taken out is called by nothing. */
function withoutLostNotes(drafts: readonly Draft[]): Draft[] {
  const notes = new Set(drafts.map(({ noteId }) => noteId));
  return drafts.map((draft) =>
    draft.noteRefs?.some(({ noteId }) => !notes.has(noteId))
      ? { ...draft, noteRefs: draft.noteRefs.filter(({ noteId }) => notes.has(noteId)) }
      : draft,
  );
}
