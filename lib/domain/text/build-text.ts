import { sentenceStarts } from '@/lib/domain/text/sentences';
import {
  numberedKinds,
  type Block,
  type BlockKind,
  type Mark,
  type NoteRef,
  type PageBreak,
  type Structure,
} from '@/lib/domain/text/structure';

/**
 * A block that has no place yet: its own text, and offsets counted from that text's beginning.
 * The one way from blocks to a canonical string, for imports, for corrections and for tests.
 */
export type Draft = Omit<Block, 'start' | 'end'> & {
  text: string;
  /** Where its sentences begin, if that is known: a block that a correction leaves alone keeps them. */
  sentenceStarts?: number[];
  marks?: Mark[];
  noteRefs?: NoteRef[];
  pageBreaks?: PageBreak[];
};

/** The kinds whose text may hold line breaks and keeps its white space; in the others a line break would read as a new block. */
export const verbatimKinds: readonly BlockKind[] = ['verse', 'code', 'table'];

/** The kinds that are divided into sentences. */
export const sentenceKinds: readonly BlockKind[] = [...numberedKinds, 'list-item', 'note'];

/**
 * Joins blocks into the canonical string and moves their structure to offsets in it (UTF-16 code units).
 * Blocks keep the order given; numbered kinds that bring no label are labelled "1", "2", … and sentences are found in
 * `language` (BCP 47).
 * The drafts are taken at their word: see `checkStructure` for what must hold.
 */
export function buildText(drafts: readonly Draft[], language = 'en'): { text: string; structure: Structure } {
  const structure: Structure = { blocks: [], marks: [], noteRefs: [], pageBreaks: [], sentenceStarts: [] };
  let start = 0;
  let number = 0;
  for (const draft of drafts) {
    const { text, marks = [], noteRefs = [], pageBreaks = [], sentenceStarts: known, ...block } = draft;
    const end = start + text.length;
    const numbered = numberedKinds.includes(block.kind) ? { number: block.number ?? String(++number) } : {};
    structure.blocks.push({ ...block, start, end, ...numbered });
    for (const mark of marks)
      structure.marks.push({ ...mark, start: start + mark.start, end: start + mark.end });
    for (const ref of noteRefs) structure.noteRefs.push({ ...ref, at: start + ref.at });
    for (const page of pageBreaks) structure.pageBreaks.push({ ...page, at: start + page.at });
    if (sentenceKinds.includes(block.kind))
      for (const at of known ?? sentenceStarts(text, language).filter((at) => !isInSource(at, marks)))
        structure.sentenceStarts.push(start + at);
    start = end + 1;
  }
  return { text: drafts.map((draft) => draft.text).join('\n'), structure };
}

/** The source of a quotation is no sentence, let alone several: "(Trotsky. My Life. P. 181.)". */
function isInSource(at: number, marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.kind === 'source' && mark.start < at && at < mark.end);
}
