/**
 * Notes at the foot of a page in scanned text. Their marks are often misread ("!" for 1, "®" for 9), so they are
 * told by their place: the last paragraphs before a page break, each beginning with a number or a stray sign. They
 * are taken out, so that the paragraph above goes on over the page; which word calls them is left to a reader.
 */

import type { PlainNote } from '@/lib/domain/ingestion/plain/footnotes';
import type { Layout } from '@/lib/domain/ingestion/plain/layout';
import type { Line } from '@/lib/domain/ingestion/plain/lines';
import type { Row } from '@/lib/domain/ingestion/plain/pages';
import { beginsMidSentence, endsSentence } from '@/lib/domain/ingestion/sentence-ends';

const sign = /^(\d{1,3}|[^\p{L}\p{N}\s“‘„([{—–•·-]{1,3}|[B-HJ-Z])\s+(?=[\p{Lu}\d“‘"([])/u;

/** Separates the notes at the feet of pages from the rest. Does nothing in a text without page breaks. */
export function takePageNotes(rows: readonly Row[], layout: Layout): { body: Row[]; notes: PlainNote[] } {
  const pages = toPages(rows);
  if (!layout.wrapped || pages.length < 2) return { body: [...rows], notes: [] };
  const parts: { body: Row[]; notes: PlainNote[] }[] = [];
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1]?.find((row) => row.kind === 'line');
    // The last page ends no sentence on the next: it must follow the habit of the others.
    const isHabit = parts.some((part) => part.notes.length > 0);
    const foot = footOf(page, next?.kind === 'line' ? next.line : null, isHabit);
    parts.push({ body: page.slice(0, foot), notes: toNotes(page.slice(foot)) });
  }
  return { body: parts.flatMap((part) => part.body), notes: parts.flatMap((part) => part.notes) };
}

/** Pages begin with their page row, except the first. */
function toPages(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'page') pages.push([row]);
    else pages.at(-1)?.push(row);
  }
  return pages;
}

/** Where the notes of a page begin: the number of its rows, if it has none. */
function footOf(page: readonly Row[], next: Line | null, isHabit: boolean): number {
  if (!next && !isHabit) return page.length;
  let foot = page.length;
  for (let index = page.length - 1; index > 1; index--) {
    const row = page[index];
    if (row?.kind !== 'line' || page[index - 1]?.kind !== 'blank') continue;
    const marker = sign.exec(row.line.text)?.[1];
    if (marker === undefined) break;
    const above = page[index - 2];
    const isBroken =
      above?.kind === 'line' &&
      !endsSentence(above.line.text) &&
      next !== null &&
      beginsMidSentence(next.text);
    // A single capital may begin a sentence ("O Captain!"): only where it interrupts one is it a misread mark.
    if (/\p{L}/u.test(marker) && !isBroken) break;
    foot = index;
  }
  return isList(page.slice(foot)) ? page.length : foot;
}

/** Two paragraphs with the same sign are a list. */
function isList(rows: readonly Row[]): boolean {
  const signs = rows.flatMap((row) => (row.kind === 'line' ? (sign.exec(row.line.text)?.[1] ?? []) : []));
  return signs.length > 1 && new Set(signs).size === 1;
}

function toNotes(rows: readonly Row[]): PlainNote[] {
  const notes: PlainNote[] = [];
  let previous: Line | null = null;
  for (const row of rows) {
    if (row.kind !== 'line') {
      previous = null;
      continue;
    }
    const found = previous === null || endsSentence(previous.text) ? sign.exec(row.line.text) : null;
    previous = row.line;
    if (found)
      notes.push({
        marker: found[1] ?? '',
        rows: [{ kind: 'line', line: { ...row.line, text: row.line.text.slice(found[0].length) } }],
      });
    else notes.at(-1)?.rows.push(row);
  }
  return notes;
}
