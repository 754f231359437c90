/**
 * How a plain text was set: whether its lines were broken by hand or by a program, and whether a line was
 * broken although the next word would still have fitted, which is where a paragraph ends.
 */

import type { Line } from '@/lib/domain/ingestion/plain/lines';
import { beginsMidSentence, endsSentence } from '@/lib/domain/ingestion/sentence-ends';

export type Layout = {
  /** Lines are broken within paragraphs. */
  wrapped: boolean;
  /** Paragraphs are separated by blank lines (else a short last line ends one). */
  blankSeparated: boolean;
  /** Whether the next line's first word would have fitted on this line. Always false where nothing is wrapped. */
  isShort(line: Line, next: Line): boolean;
  /** Whether a line is nearly as long as lines are here. */
  isFull(line: Line): boolean;
};

/** A line longer than this was not broken. In characters. */
const longestWrapped = 200;
const shortestWrapped = 40;
/** How much shorter than usual a line must be, with the next word added, to have been broken on purpose. */
const tolerance = 0.955;

/** Finds out how lines were broken. Nothing is certain for a handful of lines. */
export function measureLayout(lines: readonly Line[]): Layout {
  const pairs: [Line, Line][] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.text !== '' && next && next.text !== '' && !next.newPage) pairs.push([line, next]);
  });
  const measures = [charactersOf, pointsOf].map((widthOf) => {
    const usual = percentile(
      pairs.map(([line]) => widthOf(line.text)),
      0.85,
    );
    return { widthOf, usual };
  });
  const isShort = (line: Line, next: Line) =>
    measures.every(
      ({ widthOf, usual }) => widthOf(`${line.text} ${firstWord(next.text)}`) < usual * tolerance,
    );
  const usualCharacters = percentile(
    pairs.map(([line]) => line.text.length),
    0.85,
  );
  const broken = pairs.filter(([line, next]) => !isShort(line, next)).length;
  const unfinished = pairs.filter(([line]) => !endsSentence(line.text)).length;
  const wrapped =
    usualCharacters >= shortestWrapped &&
    usualCharacters <= longestWrapped &&
    broken >= pairs.length * 0.5 &&
    unfinished >= pairs.length * 0.25;
  return {
    wrapped,
    blankSeparated: !wrapped || isBlankSeparated(lines, isShort),
    isShort: (line, next) => wrapped && isShort(line, next),
    isFull: (line) => wrapped && line.text.length >= usualCharacters * 0.7,
  };
}

/** Of the places that look like the end of a paragraph, at least half are followed by a blank line. */
function isBlankSeparated(lines: readonly Line[], isShort: Layout['isShort']): boolean {
  let blank = 0;
  let tight = 0;
  lines.forEach((line, index) => {
    if (line.text === '' || !endsSentence(line.text)) return;
    const follower = lines[index + 1];
    const next = lines.slice(index + 1, index + 6).find((other) => other.text !== '');
    if (!follower || !next || beginsMidSentence(next.text) || !isShort(line, next)) return;
    if (follower.text === '') blank++;
    else tight++;
  });
  return blank >= tight;
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? '';
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function charactersOf(text: string): number {
  return text.length;
}

/** The width in a book face (about Times, in hundredths of an em): text copied from a PDF was broken by this, not by characters. */
function pointsOf(text: string): number {
  let width = 0;
  for (const character of text) width += widths.get(character) ?? 50;
  return width;
}

const widths = new Map<string, number>(
  Object.entries({
    "ilj'|!,.:;tfr/[]()I- ’‘": 32,
    JLFEPSTBZ: 60,
    'ACDGHKNOQRUVXY&': 70,
    'mwMW—': 80,
  }).flatMap(([characters, width]) =>
    [...characters].map((character): [string, number] => [character, width]),
  ),
);
