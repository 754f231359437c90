import { buildText, type Draft } from '@/lib/domain/text/build-text';
import type { NoteRef, Structure } from '@/lib/domain/text/structure';
import { tidy, type DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Warning } from '@/lib/domain/ingestion/ingested';

/**
 * The last step of every import: empty blocks go, notes come last, notes are called "note-1", "note-2", …
 * and each note has a call or a warning. What comes out satisfies `checkStructure`.
 */
export function assemble(
  drafts: readonly DraftBlock[],
  language: string,
): { text: string; structure: Structure; warnings: Warning[] } {
  const kept = withPageBreaksCarried(drafts.map(tidy));
  const body = kept.filter((draft) => draft.kind !== 'note');
  const notes = kept.filter((draft) => draft.kind === 'note');
  const ordered = renamed([...withoutRepeatedRules(body), ...notes]);
  const { text, structure } = buildText(ordered.map(toDraft), language);
  const warnings = ordered.flatMap((draft, index) => {
    const start = structure.blocks[index]?.start ?? 0;
    return (draft.warnings ?? []).map((warning) => ({ ...warning, at: start + (warning.at ?? 0) }));
  });
  return { text, structure, warnings };
}

function toDraft({ warnings: _, ...draft }: DraftBlock): Draft {
  return { ...draft, noteRefs: [...(draft.noteRefs ?? [])].sort((a, b) => a.at - b.at) };
}

/** Drops blocks without words. A page that begins in one begins in the next. */
function withPageBreaksCarried(drafts: readonly DraftBlock[]): DraftBlock[] {
  const kept: DraftBlock[] = [];
  let carried: { at: number; label: string }[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'separator') {
      kept.push(draft);
      continue;
    }
    if (draft.text.trim() === '') {
      carried.push(...(draft.pageBreaks ?? []).map((page) => ({ ...page, at: 0 })));
      continue;
    }
    const pageBreaks = [...carried, ...(draft.pageBreaks ?? [])];
    kept.push(pageBreaks.length > 0 ? { ...draft, pageBreaks } : draft);
    carried = [];
  }
  return kept;
}

/** A rule separates something: none at the edges, no two in a row. */
function withoutRepeatedRules(drafts: readonly DraftBlock[]): DraftBlock[] {
  const isRule = (draft: DraftBlock | undefined) => draft === undefined || draft.kind === 'separator';
  return drafts
    .filter((draft, index) => draft.kind !== 'separator' || !isRule(drafts[index + 1]))
    .filter((draft, index) => draft.kind !== 'separator' || index > 0);
}

/** Gives notes their ids in order. A call of a note that is not there is dropped: its characters were kept by whoever made it. */
function renamed(drafts: readonly DraftBlock[]): DraftBlock[] {
  const ids = new Map<string, string>();
  for (const { noteId } of drafts)
    if (noteId !== undefined && !ids.has(noteId)) ids.set(noteId, `note-${ids.size + 1}`);
  const called = new Set(drafts.flatMap((draft) => draft.noteRefs ?? []).map((ref) => ref.noteId));
  const warned = new Set<string>();
  return drafts.map((draft) => {
    const noteRefs = (draft.noteRefs ?? []).flatMap((ref): NoteRef[] => {
      const noteId = ids.get(ref.noteId);
      return noteId === undefined ? [] : [{ ...ref, noteId }];
    });
    const next: DraftBlock = { ...draft, noteRefs };
    if (draft.noteId === undefined) return next;
    next.noteId = ids.get(draft.noteId) ?? draft.noteId;
    if (called.has(draft.noteId) || warned.has(draft.noteId)) return next;
    warned.add(draft.noteId);
    return { ...next, warnings: [...(draft.warnings ?? []), { code: 'note-without-mark', at: 0 }] };
  });
}
