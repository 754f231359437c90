import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { sourceStart } from '@/lib/domain/ingestion/quotation-sources';

const introduced = /[:;][”"’']?$/;
const saying =
  /\b(?:writes?|wrote|written|says?|said|stated?|declare[sd]?|argue[sd]?|observe[sd]?|recall(?:s|ed)|note[sd]|repl(?:y|ies|ied)|add(?:s|ed)|remark(?:s|ed)|quotes?|again|following|read|as follows|significance|words|means)\b/i;

/**
 * Quotations that were set as paragraphs of their own and came down as plain paragraphs: all in quotation marks, or
 * introduced ("Trotsky wrote at the time:"), or with their source in brackets at the end. One of these signs is not
 * enough, except quotation marks around a long paragraph.
 */
export function markQuotations(drafts: readonly DraftBlock[]): DraftBlock[] {
  return drafts.map((draft, index) => {
    if (draft.kind !== 'paragraph' || draft.text.length < 40) return draft;
    const before = drafts[index - 1];
    const lastSentence =
      before?.kind === 'paragraph' || before?.kind === 'quotation' ? before.text.slice(-200) : '';
    const source = sourceStart(draft.text);
    const words = source < 0 ? draft.text : draft.text.slice(0, source).trimEnd();
    const isQuoted = isInQuotationMarks(words, source >= 0);
    const isIntroduced = introduced.test(lastSentence);
    const isQuotation =
      (isQuoted && (source >= 0 || isIntroduced || words.length >= 200)) ||
      (isIntroduced && source >= 0) ||
      (isIntroduced &&
        saying.test(lastSentence.slice(lastSentence.search(/[^.!?]*$/))) &&
        draft.text.length > 120);
    return isQuotation ? { ...draft, kind: 'quotation', level: 1 } : draft;
  });
}

/** Opens with a quotation mark that closes at the very end, or (where a source follows) is never closed: marks often got lost. */
function isInQuotationMarks(words: string, hasSource: boolean): boolean {
  const pair = words.startsWith('“')
    ? '“”'
    : words.startsWith('"')
      ? '""'
      : words.startsWith('„')
        ? '„“'
        : null;
  if (!pair) return false;
  const closing = words.indexOf(pair.charAt(1), 1);
  const last = words.replace(/[.,;…\s*†!?®\d]*$/, '').length - 1;
  return closing < 0 ? hasSource : closing >= last || (hasSource && words.endsWith(pair.charAt(1)));
}
