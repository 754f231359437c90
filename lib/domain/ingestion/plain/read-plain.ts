import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { linkNotes, takeNotes, type PlainNote } from '@/lib/domain/ingestion/plain/footnotes';
import { findHeadings } from '@/lib/domain/ingestion/plain/headings';
import { learnHyphens, type Hyphens } from '@/lib/domain/ingestion/plain/hyphens';
import { joinLines } from '@/lib/domain/ingestion/plain/join-lines';
import { measureLayout, type Layout } from '@/lib/domain/ingestion/plain/layout';
import { readLines } from '@/lib/domain/ingestion/plain/lines';
import { markLists } from '@/lib/domain/ingestion/plain/lists';
import { suspectNoteMarks } from '@/lib/domain/ingestion/plain/note-marks';
import { takePageNotes } from '@/lib/domain/ingestion/plain/page-notes';
import { findPages } from '@/lib/domain/ingestion/plain/pages';
import { toParagraphs, type Paragraph } from '@/lib/domain/ingestion/plain/paragraphs';
import { stackOf } from '@/lib/domain/ingestion/plain/stacks';
import { takeTopMatter } from '@/lib/domain/ingestion/plain/top-matter';
import { markSources } from '@/lib/domain/ingestion/quotation-sources';
import { markQuotations } from '@/lib/domain/ingestion/quotations';
import type { Reading } from '@/lib/domain/ingestion/reading';

/** Reads plain text, typed, copied from a page or recognised from a scan, into blocks. */
export function readPlain(text: string): Reading {
  const lines = readLines(text);
  const layout = measureLayout(lines);
  const hyphens = learnHyphens(lines);
  const section = takeNotes(findPages(lines, layout));
  const pages = takePageNotes(section.body, layout);

  const paragraphs = toParagraphs(pages.body, layout);
  const runs = layout.wrapped ? paragraphs : paragraphs.flatMap(unstack);
  const top = takeTopMatter(withHeadings(runs, toBlocks(runs, layout, hyphens)));

  const noteIds = new Map(section.notes.map((note, index) => [note.marker, `section-${index}`]));
  const notes = [
    ...section.notes.flatMap((note, index) => noteBlocks(note, `section-${index}`, layout, hyphens)),
    ...pages.notes.flatMap((note, index) => noteBlocks(note, `page-${index}`, layout, hyphens)),
  ];
  const linked = markLists(top.drafts).map((draft) => linkNotes(draft, noteIds));
  const body = markSources(markQuotations(linked)).map((draft) =>
    pages.notes.length > 0 ? suspectNoteMarks(draft) : draft,
  );
  return { drafts: [...body, ...notes], metadata: top.metadata };
}

function toBlocks(paragraphs: readonly Paragraph[], layout: Layout, hyphens: Hyphens): DraftBlock[] {
  const indents = paragraphs.map(indentOf);
  const usual = [...indents].sort((a, b) => a - b)[Math.floor(indents.length / 2)] ?? 0;
  return paragraphs.map((paragraph, index) => {
    const joined = joinLines(paragraph, hyphens);
    if (paragraph.lines.length > 1 && !layout.wrapped && stackOf(paragraph) === 'verse') {
      return {
        ...joined,
        kind: 'verse',
        text: paragraph.lines.map((line) => line.text).join('\n'),
        warnings: [],
      };
    }
    if (/^(?:[*•·_~=—–-] ?){3,}$|^[⁂❧☙]$/.test(joined.text)) return { kind: 'separator', text: '' };
    const isInset =
      layout.wrapped &&
      paragraph.setOff.before &&
      (indents[index] ?? 0) >= usual + 3 &&
      paragraph.lines.length > 1;
    return isInset ? { ...joined, kind: 'quotation', level: 1 } : { ...joined, kind: 'paragraph' };
  });
}

/** The indent that all lines of a paragraph share. */
function indentOf({ lines }: Paragraph): number {
  return lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
}

function withHeadings(paragraphs: readonly Paragraph[], drafts: readonly DraftBlock[]): DraftBlock[] {
  const levels = findHeadings(
    paragraphs.map(({ setOff }, index) => ({
      text: drafts[index]?.kind === 'paragraph' ? (drafts[index]?.text ?? '') : '',
      setOff,
    })),
  );
  return drafts.map((draft, index) => {
    const level = levels.get(index);
    return level === undefined ? draft : { ...draft, kind: 'heading', level };
  });
}

/** Adjacent lines of a text that is not wrapped: verse and hand-broken paragraphs stay together, others fall apart. */
function unstack(paragraph: Paragraph): Paragraph[] {
  if (paragraph.lines.length === 1 || stackOf(paragraph) !== 'lines') return [paragraph];
  return paragraph.lines.map((line, index) => ({
    lines: [line],
    pages: paragraph.pages.filter((page) => page.before === index).map((page) => ({ ...page, before: 0 })),
    setOff: {
      before: index > 0 || paragraph.setOff.before,
      after: index < paragraph.lines.length - 1 || paragraph.setOff.after,
    },
  }));
}

function noteBlocks(note: PlainNote, noteId: string, layout: Layout, hyphens: Hyphens): DraftBlock[] {
  const paragraphs = toParagraphs(note.rows, layout);
  return paragraphs.map((paragraph) => ({
    ...joinLines(paragraph, hyphens),
    kind: 'note',
    noteId,
    marker: note.marker,
  }));
}
