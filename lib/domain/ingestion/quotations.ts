import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { sourceStart } from '@/lib/domain/ingestion/quotation-sources';

const introduced = /[:;][”"’']?$/;
const saying =
  /\b(?:writes?|wrote|written|says?|said|stated?|declare[sd]?|argue[sd]?|observe[sd]?|recall(?:s|ed)|note[sd]|repl(?:y|ies|ied)|add(?:s|ed)|remark(?:s|ed)|quotes?|again|following|read|as follows)\b/i;

/**
 * Quotations that were set as paragraphs of their own and came down as plain paragraphs: all in quotation marks, or
 * introduced ("Trotsky wrote at the time:"), or with their source in brackets at the end. One of these signs is not
 * enough, except quotation marks around a long paragraph.
 */
export function markQuotations(drafts: readonly DraftBlock[]): DraftBlock[] {
  const marked = drafts.map((draft, index) =>
    isQuotation(draft, drafts[index - 1]) ? asQuotation(draft) : draft,
  );
  // Where sources in brackets are the text's habit, one after the full stop is enough.
  const habit = marked.filter((draft) => draft.kind === 'quotation' && sourceStart(draft.text) >= 0).length;
  return habit < 3 ? marked : marked.map((draft) => (endsWithCitation(draft) ? asQuotation(draft) : draft));
}

function asQuotation(draft: DraftBlock): DraftBlock {
  return { ...draft, kind: 'quotation', level: 1 };
}

function isQuotation(draft: DraftBlock, before: DraftBlock | undefined): boolean {
  if (draft.kind !== 'paragraph' || draft.text.length < 40) return false;
  const lead = before?.kind === 'paragraph' || before?.kind === 'quotation' ? before.text.slice(-200) : '';
  const source = sourceStart(draft.text);
  const words = source < 0 ? draft.text : draft.text.slice(0, source).trimEnd();
  const isIntroduced = introduced.test(lead);
  if (isInQuotationMarks(words, source >= 0) && (source >= 0 || isIntroduced || words.length >= 200))
    return true;
  if (!isIntroduced) return false;
  const isSaid = saying.test(lead.slice(lead.search(/[^.!?]*$/))) && draft.text.length > 120;
  return source >= 0 || isSaid || closesUnopened(words);
}

/** A quotation mark closes at the end that was never opened: it opened where the block was set in. */
function closesUnopened(words: string): boolean {
  return /”\W*\d*$/.test(words.slice(-20)) && words.split('”').length > words.split('“').length;
}

function endsWithCitation(draft: DraftBlock): boolean {
  const source = draft.kind === 'paragraph' ? sourceStart(draft.text) : -1;
  if (source < 0) return false;
  const isAfterStop = /[.!?…]["”’]?\s*$/.test(draft.text.slice(0, source));
  return isAfterStop && /\b(?:p|pp|page|vol|volume|ibid)\b\.?/i.test(draft.text.slice(source));
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
  const tail = words.slice(-20);
  const last = words.length - tail.length + tail.replace(/[.,;…\s*†!?®\d]*$/, '').length - 1;
  return closing < 0 ? hasSource : closing >= last || (hasSource && words.endsWith(pair.charAt(1)));
}
