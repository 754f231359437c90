import type { DraftBlock } from '@/lib/domain/ingestion/draft';

const dash = /(?:^|\s)(?:—|–|--|―) ?(?=\p{Lu})[^—–]{2,120}$/u;

/** Where the attribution at the end of a quotation begins ("… (Trotsky. My Life, p. 181.)", "… — Marx, 1843"); -1 without one. */
export function sourceStart(text: string): number {
  const end = /\)[.,;\s]*$/.exec(text)?.index ?? -1;
  if (end >= 0) {
    let depth = 0;
    for (let at = end; at >= Math.max(0, end - 300); at--) {
      if (text[at] === ')') depth++;
      if (text[at] === '(' && --depth === 0) return isSource(text.slice(at, end + 1)) ? at : -1;
    }
  }
  // The closing bracket got lost: "… millions.” (Lenin, CW volume 27."
  const open = /["”’.…]\s*\((?=\p{Lu}[^()]{4,120}$)/u.exec(text);
  if (open && /\d|ibid/.test(text.slice(open.index))) return open.index + open[0].length - 1;
  const found = dash.exec(text);
  return found ? found.index + found[0].length - found[0].trimStart().length : -1;
}

/** What stands in brackets at the end names a place or a person, and is no aside such as "(our emphasis)". */
function isSource(bracketed: string): boolean {
  return /\p{Lu}|\d|ibid/u.test(bracketed) && !/^\((?:our|my|emphasis|italics)\b/i.test(bracketed);
}

/** Marks the attributions of quotations. */
export function markSources(drafts: readonly DraftBlock[]): DraftBlock[] {
  return drafts.map((draft, index) => {
    if (draft.kind !== 'quotation' && draft.kind !== 'verse') return draft;
    // Verse that is quoted has its source at the end of the last stanza; other verse needs none.
    if (draft.kind === 'verse' && draft.level === undefined) return draft;
    if (
      drafts[index + 1]?.kind === draft.kind &&
      drafts[index + 1]?.level === draft.level &&
      !/\)\W*$/.test(draft.text)
    )
      return draft;
    const start = sourceStart(draft.text);
    if (start < 0) return draft;
    return {
      ...draft,
      marks: [...(draft.marks ?? []), { kind: 'source', start, end: draft.text.trimEnd().length }],
    };
  });
}
