/**
 * Pages of a text that was printed: a form feed, a page number alone on a line, or a run of blank lines such as
 * stands in mid-sentence elsewhere in the same text. What is a page break says so itself; the rest is a blank line.
 */

import type { Layout } from '@/lib/domain/ingestion/plain/layout';
import type { Line } from '@/lib/domain/ingestion/plain/lines';
import { beginsMidSentence, endsSentence } from '@/lib/domain/ingestion/sentence-ends';

export type Row = { kind: 'line'; line: Line } | { kind: 'blank' } | { kind: 'page'; label: string };

/** What stands between two lines with words. */
type Gap = {
  blanks: number;
  formFeed: boolean;
  number: number | null;
  numberIsBelow: boolean;
  before: Line | null;
  after: Line;
};

/** Turns lines into rows, with the page breaks that can be told. Pages are labelled from "1", or as printed. */
export function findPages(lines: readonly Line[], layout: Layout): Row[] {
  const gaps = toGaps(lines, printedNumbers(lines));
  const runs = new Set(
    gaps.filter((gap) => gap.blanks >= 2 && isMidSentence(gap, layout)).map((gap) => gap.blanks),
  );
  const indented = gaps.filter((gap) => gap.before && gap.after.indent === 1);
  // Converters that drop the form feed leave a space at the beginning of the page.
  const spaceIsPage =
    layout.wrapped &&
    indented.length < gaps.length / 30 &&
    indented.some((gap) => isMidSentence(gap, layout));

  const rows: Row[] = [];
  let page = 1;
  for (const gap of gaps) {
    const isPage =
      gap.formFeed || gap.number !== null || runs.has(gap.blanks) || (spaceIsPage && gap.after.indent === 1);
    if (gap.number !== null) page = gap.number + (gap.numberIsBelow && gap.before ? 1 : 0);
    else if (isPage && gap.before) page++;
    if (gap.before) {
      if (isPage) rows.push({ kind: 'page', label: String(page) });
      else if (gap.blanks > 0) rows.push({ kind: 'blank' });
    }
    rows.push({ kind: 'line', line: gap.after });
  }
  return rows;
}

function isMidSentence({ before, after }: Gap, layout: Layout): boolean {
  if (!before) return false;
  if (beginsMidSentence(after.text)) return true;
  return layout.isFull(before) && !endsSentence(before.text);
}

function toGaps(lines: readonly Line[], numbers: ReadonlyMap<Line, number>): Gap[] {
  const gaps: Gap[] = [];
  let before: Line | null = null;
  let blanks = 0;
  let formFeed = false;
  let number: number | null = null;
  let numberIsBelow = true;
  for (const line of lines) {
    formFeed ||= line.newPage;
    const printed = numbers.get(line);
    if (printed !== undefined) {
      number = printed;
      // Under the page it numbers, unless the new page has begun or nothing has been said yet.
      numberIsBelow = before !== null && !formFeed;
    } else if (line.text === '') blanks++;
    else {
      gaps.push({ blanks, formFeed, number, numberIsBelow, before, after: line });
      before = line;
      blanks = 0;
      formFeed = false;
      number = null;
    }
  }
  return gaps;
}

/** Lines that hold nothing but a page number: two or more that count upwards, or one beside a form feed. */
function printedNumbers(lines: readonly Line[]): Map<Line, number> {
  const found: { line: Line; number: number; certain: boolean }[] = [];
  lines.forEach((line, index) => {
    const printed = /^[-–—[(]? ?(?:[Pp]age )?(\d{1,4}) ?[-–—\])]?$/.exec(line.text)?.[1];
    if (printed === undefined) return;
    const above = neighbours(lines, index, -1);
    const below = neighbours(lines, index, 1);
    const certain =
      line.newPage || above.blanks.some((blank) => blank.newPage) || below.next?.newPage === true;
    if (certain || (above.isApart && below.isApart)) found.push({ line, number: Number(printed), certain });
  });
  const counts = found.filter(({ number, certain }, index) => {
    const previous = found[index - 1];
    const next = found[index + 1];
    return certain || (previous && number === previous.number + 1) || (next && next.number === number + 1);
  });
  return new Map(counts.map(({ line, number }) => [line, number]));
}

/** The blank lines beside a line (at most three), the line with words beyond them, and whether anything stands between. */
function neighbours(lines: readonly Line[], index: number, step: 1 | -1) {
  const blanks: Line[] = [];
  let at = index + step;
  while (blanks.length < 3 && lines[at]?.text === '') {
    blanks.push(...lines.slice(at, at + 1));
    at += step;
  }
  const next = lines[at];
  return { blanks, next, isApart: blanks.length > 0 || next === undefined };
}
