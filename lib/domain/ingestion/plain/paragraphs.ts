import type { Layout } from '@/lib/domain/ingestion/plain/layout';
import type { Line } from '@/lib/domain/ingestion/plain/lines';
import { listMarker } from '@/lib/domain/ingestion/plain/list-markers';
import { isHeadingLine } from '@/lib/domain/ingestion/plain/heading-labels';
import type { LineRun } from '@/lib/domain/ingestion/plain/join-lines';
import type { Row } from '@/lib/domain/ingestion/plain/pages';
import { beginsMidSentence, endsSentence } from '@/lib/domain/ingestion/sentence-ends';

/** The lines of one paragraph, whole across line and page breaks. */
export type Paragraph = LineRun & {
  /** A blank line, a page break or an end of the text stands before it, and after it. */
  setOff: { before: boolean; after: boolean };
};

type Gap = 'none' | 'blank' | 'page';

/** Gathers lines into paragraphs. Where lines are not wrapped, adjacent ones come as one paragraph of several lines: see `stacks.ts`. */
export function toParagraphs(rows: readonly Row[], layout: Layout): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let pages: string[] = [];
  let gap: Gap = 'blank';
  for (const row of rows) {
    if (row.kind === 'page') {
      pages.push(row.label);
      gap = 'page';
    } else if (row.kind === 'blank') {
      if (gap === 'none') gap = 'blank';
    } else {
      const current = paragraphs.at(-1);
      if (current && goesOn(current, gap, row.line, layout)) {
        for (const label of pages) current.pages.push({ before: current.lines.length, label });
        current.lines.push(row.line);
      } else {
        if (current) current.setOff.after = gap !== 'none';
        const begun = pages.map((label) => ({ before: 0, label }));
        paragraphs.push({ lines: [row.line], pages: begun, setOff: { before: gap !== 'none', after: true } });
      }
      pages = [];
      gap = 'none';
    }
  }
  return paragraphs;
}

function goesOn(current: Paragraph, gap: Gap, line: Line, layout: Layout): boolean {
  const first = current.lines[0];
  const last = current.lines.at(-1);
  if (!first || !last) return false;
  if (isHeading(current) || (gap !== 'none' && isHeadingLine(line.text))) return false;
  const isBroken = !endsSentence(last.text);
  const isUnfinished = isBroken && beginsMidSentence(line.text);
  if (!layout.wrapped) return gap === 'none' || isUnfinished;
  switch (gap) {
    case 'blank':
      // A page break that left only one blank line: nothing else stands in mid-sentence.
      return isUnfinished && layout.isFull(last);
    case 'page':
      if (isUnfinished || (isBroken && layout.isFull(last))) return true;
      return !isBroken && !layout.isShort(last, line) && layout.isFull(last) && line.indent <= 1;
    case 'none':
      return !endsHere(first, last, line, layout);
  }
}

function isHeading(current: Paragraph): boolean {
  const first = current.lines[0];
  return (
    first !== undefined && current.lines.length === 1 && current.setOff.before && isHeadingLine(first.text)
  );
}

function endsHere(first: Line, last: Line, line: Line, layout: Layout): boolean {
  const marker = listMarker(line.text);
  if (marker !== null && listMarker(first.text)?.style === marker.style) return true;
  // An indented first line; a paragraph that is indented throughout has no such step.
  if (line.indent >= last.indent + 2 && endsSentence(last.text)) return true;
  if (layout.blankSeparated || !endsSentence(last.text) || beginsMidSentence(line.text)) return false;
  return last.spaced || layout.isShort(last, line);
}
