import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Warning } from '@/lib/domain/ingestion/ingested';
import { beginsMidSentence, endsSentence } from '@/lib/domain/ingestion/sentence-ends';

/**
 * Marks the seams of a text whose pages may be out of order: paragraphs that begin or break off in mid-sentence.
 * It repairs nothing, since a wrong join reads as smoothly as a right one. Around quotations and lists
 * a sentence may well be in pieces, so these seams are left alone.
 */
export function markSeams(drafts: readonly DraftBlock[]): DraftBlock[] {
  return drafts.map((draft, index) => {
    if (draft.kind !== 'paragraph') return draft;
    const seams: Warning[] = [];
    const isSeam = (neighbour: DraftBlock | undefined) =>
      neighbour === undefined ||
      ['paragraph', 'heading', 'separator', 'note', 'table'].includes(neighbour.kind);
    if (beginsMidSentence(draft.text) && isSeam(drafts[index - 1])) {
      seams.push({ code: 'possibly-out-of-order', at: 0, detail: draft.text.slice(0, 40) });
    }
    const isRunning = draft.text.split(' ').length >= 12;
    const next = drafts[index + 1];
    // One seam, one warning: the next paragraph says it if it begins in mid-sentence itself.
    const isSaidByNext = next?.kind === 'paragraph' && beginsMidSentence(next.text);
    if (isRunning && !isSaidByNext && !endsSentence(draft.text) && isSeam(next)) {
      seams.push({ code: 'possibly-out-of-order', at: draft.text.length, detail: draft.text.slice(-40) });
    }
    return seams.length > 0 ? { ...draft, warnings: [...(draft.warnings ?? []), ...seams] } : draft;
  });
}
