/** A Revision's blocks as they were before they were joined: each with its own words and what stands in them. */
import type { Draft } from '../text/build-text';
import type { Structure } from '../text/structure';

export type Source = { text: string; structure: Structure };

/** `buildText` of these is the source again, but for what its addresses were formerly. */
export function blocksOf({ text, structure }: Source): Draft[] {
  const { blocks, marks, noteRefs, pageBreaks, sentenceStarts } = structure;
  const drafts = blocks.map(({ start, end, ...block }): Draft => ({
    ...block,
    text: text.slice(start, end),
  }));
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let [mark, ref, page, sentence] = [0, 0, 0, 0];
  for (const [index, { start, end }] of blocks.entries()) {
    const draft = drafts[index];
    const next = blocks[index + 1];
    if (!draft) continue;
    const isHere = (at: number | undefined): at is number => at !== undefined && (at <= end || !next);
    const own: number[] = [];
    for (let each = sorted[mark]; each && each.start < end; each = sorted[++mark])
      (draft.marks ??= []).push({ ...each, start: each.start - start, end: each.end - start });
    for (let each = noteRefs[ref]; each && isHere(each.at); each = noteRefs[++ref])
      (draft.noteRefs ??= []).push({ ...each, at: each.at - start });
    for (let each = pageBreaks[page]; each && isHere(each.at); each = pageBreaks[++page])
      (draft.pageBreaks ??= []).push({ ...each, at: each.at - start });
    for (let at = sentenceStarts[sentence]; at !== undefined && at < end; at = sentenceStarts[++sentence])
      own.push(at - start);
    draft.sentenceStarts = own;
  }
  return drafts;
}
