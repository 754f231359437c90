import type { DraftBlock } from '@/lib/domain/ingestion/draft';

/**
 * The only heading of the first level is the text's title and leaves the body, since a text is shown under its
 * title anyway; where front matter names another title, it stays. The levels of the others then begin at 1.
 */
export function takeTitle(
  drafts: readonly DraftBlock[],
  declared: string,
): { title: string; drafts: DraftBlock[] } {
  const tops = drafts.filter((draft) => draft.kind === 'heading' && draft.level === 1);
  const only = tops.length === 1 ? tops[0] : undefined;
  const words = only?.text.replace(/\s+/g, ' ').trim() ?? '';
  const isTitle = only !== undefined && (declared === '' || declared.toLowerCase() === words.toLowerCase());
  const rest = isTitle ? drafts.filter((draft) => draft !== only) : [...drafts];
  const levels = rest.flatMap((draft) => (draft.kind === 'heading' ? [draft.level ?? 1] : []));
  const shift = levels.reduce((least, level) => Math.min(least, level), 6) - 1;
  const raised = rest.map((draft) =>
    draft.kind === 'heading' ? { ...draft, level: (draft.level ?? 1) - shift } : draft,
  );
  return { title: declared || words, drafts: raised };
}
