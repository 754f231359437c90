/**
 * What a Revision is made of: one canonical string, and standoff structure over it.
 * Every position is a UTF-16 code unit offset into that string; every range is half-open.
 *
 * The canonical string is the blocks' texts joined by one `\n`. Note marks, list markers, paragraph
 * numbers and page numbers are no characters of it; the texts of notes follow the body. So the text
 * nodes of the reader's page are exactly its slices, and a position means the same in the browser,
 * on the server and in an export.
 */

export const blockKinds = [
  'heading',
  'paragraph',
  'quotation',
  'verse',
  'list-item',
  'table',
  'code',
  'callout',
  'figure',
  'note',
  'separator',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The kinds whose blocks carry a paragraph number. */
export const numberedKinds: readonly BlockKind[] = ['paragraph', 'quotation', 'verse'];

export type Range = { start: number; end: number };

export type Block = Range & {
  kind: BlockKind;
  /** Headings: 1 to 6, where 1 stands below the text's own title. List items and quotations: depth from 1. */
  level?: number;
  /** Label of a running paragraph, quotation or verse ("1", "2", …): stored, not computed from position. */
  number?: string;
  /** What a block without a number is called in addresses, where a correction has left it another than by its place ("h3"). */
  name?: string;
  /** Labels of its sentences, where a correction has left them other than "1", "2", …: one for each. */
  sentences?: string[];
  /** List items: the marker as printed ("•", "3.", "a)"). Notes: the mark printed before them ("7", "*"), also where nothing calls them. */
  marker?: string;
  /** Notes: which note this block belongs to (a note of two paragraphs has two blocks with one noteId). */
  noteId?: string;
  /** Callouts: the kind that the source named ("info", "quote"). */
  callout?: string;
};

export const markKinds = [
  'emphasis',
  'strong',
  'code',
  'strikethrough',
  'superscript',
  'subscript',
  'link',
  'wikilink',
  'source',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** A range inside one block. `source` is the attribution at the end of a quotation. */
export type Mark = Range & {
  kind: MarkKind;
  /** `link`: an http(s) or mailto address, never anything else. */
  href?: string;
  /** `wikilink`: the page named in the source note, with its folders ("People/Trotsky"). */
  target?: string;
};

/** A point in the body at which a note is called. `label` is what is printed there ("9", "*"). */
export type NoteRef = { at: number; noteId: string; label: string };

/** A point at which a page of the source ends and the page called `label` begins. */
export type PageBreak = { at: number; label: string };

export type Structure = {
  blocks: Block[];
  marks: Mark[];
  noteRefs: NoteRef[];
  pageBreaks: PageBreak[];
  /** Where each sentence of a numbered block, list item or note begins, ascending. Stored, since browsers segment differently. */
  sentenceStarts: number[];
  /** Addresses of earlier Revisions that are no label any more, and where their words are now. */
  formerly?: Former[];
};

/** "13" or "13.2", or "h3" for what had no number; an empty range is of words that are gone. A label that was given once is never given to other words. */
export type Former = Range & { name: string };
