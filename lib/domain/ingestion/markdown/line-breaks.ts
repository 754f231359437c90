import { verbatimKinds } from '@/lib/domain/text/build-text';
import { split, type DraftBlock } from '@/lib/domain/ingestion/draft';

/** Gives the lines of a block their form: running text whose breaks are meant is verse, other kinds have a block for each line. */
export function inLines(draft: DraftBlock): DraftBlock[] {
  const text = draft.text.trim();
  if (!text.includes('\n') || verbatimKinds.includes(draft.kind)) return [draft];
  if (draft.kind === 'paragraph' || draft.kind === 'quotation') return [{ ...draft, kind: 'verse' }];
  const drafts: DraftBlock[] = [];
  let rest = draft;
  for (let at = rest.text.indexOf('\n'); at >= 0; at = rest.text.indexOf('\n')) {
    const [line, after] = split(rest, at + 1);
    drafts.push(line);
    rest = after;
  }
  return [...drafts, rest];
}
