/**
 * How rightly quotes are found again in edited texts: the bounds of accuracy that anchoring.md calls a must, held on
 * generated texts, and on real ones where they are at hand. How it is counted is said in docs/anchoring.md.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as engine from '@/lib/domain/anchoring';
import { booksFrom } from '@/bench/anchoring/books';
import type { Book, Condition } from '@/bench/anchoring/condition';
import { prose, scripture } from '@/bench/anchoring/generated-prose';
import { planned } from '@/bench/anchoring/planned-conditions';
import { makeCase, run } from '@/bench/anchoring/run';
import { ownTexts } from '@/bench/anchoring/script-conditions';
import type { Score } from '@/bench/anchoring/score';
import { usual } from '@/bench/anchoring/usual-conditions';
import { hasTexts, textsFolder } from '../ingestion/reading';

/** Shares of a hundred: at least right and exact at both ends, of those that are there; at most false, of those gone. */
type Bounds = { right?: number; ends?: number; falsely?: number };

const percent = (some: number, all: number) => (all === 0 ? 0 : (100 * some) / all);
/** "Never a confident wrong place" outranks "found": this holds in every condition. */
const mostWrong = 0.5;

function expectWithin(score: Score, { right, ends, falsely }: Bounds): void {
  const told = JSON.stringify(score);
  expect(score.quotes, told).toBeGreaterThan(40);
  expect(percent(score.wrong, score.there), `wrong: ${told}`).toBeLessThanOrEqual(mostWrong);
  if (right !== undefined)
    expect(percent(score.right, score.there), `right: ${told}`).toBeGreaterThanOrEqual(right);
  if (ends !== undefined)
    expect(percent(score.exactEnds, score.there), `ends: ${told}`).toBeGreaterThanOrEqual(ends);
  if (falsely === undefined) expect(score.gone, `gone: ${told}`).toBe(0);
  else {
    expect(score.gone, told).toBeGreaterThan(20);
    expect(percent(score.falselyAnchored, score.gone), `false: ${told}`).toBeLessThanOrEqual(falsely);
  }
}

const searched: Record<string, Bounds> = {
  unchanged: { right: 100, ends: 100 },
  inserted: { right: 100, ends: 100 },
  norm: { right: 99.5, ends: 99.5 },
  ocr1: { right: 99.5, ends: 97 },
  'ocr1 no hint': { right: 99.5, ends: 97 },
  'ocr1 bare': { right: 85, ends: 80 },
  ocr5: { right: 99.5, ends: 97 },
  edit10: { right: 97.5, ends: 87 },
  moved: { right: 97.5, ends: 97 },
  deleted: { right: 97.5, falsely: 1 },
  paragraphs: { right: 99.5, ends: 99 },
  sentences: { right: 90, ends: 87 },
  repeat: { right: 99.5, ends: 99.5 },
  decoy: { falsely: 10 },
  partly: { right: 97.5, ends: 87 },
  footnote: { right: 99.5, ends: 97 },
  foreign: { falsely: 2 },
  'foreign bare': { falsely: 2 },
  cjk: { right: 99.5, ends: 97 },
  'cjk exact': { right: 100, ends: 100 },
  rtl: { right: 99, ends: 97 },
  marks: { right: 99.5, ends: 97 },
  verse: { right: 97.5, ends: 87 },
};
const mapped: Record<string, Bounds> = {
  ...searched,
  moved: { right: 97.5, ends: 95 },
  sentences: { right: 97.5, ends: 87 },
  deleted: { right: 97.5, falsely: 0 },
  decoy: { falsely: 0 },
};
/** Formulas return so often that a deleted one is hard to tell from another. */
const inScripture: Record<string, Bounds> = { deleted: { right: 97.5, falsely: 5 } };

function holds(book: Book, condition: Condition, count: number, bounds = searched[condition.name]): void {
  const { resolve, map } = run(engine, makeCase(condition, book, count, 1871));
  expectWithin(resolve.score, bounds ?? {});
  if (map) expectWithin(map.score, mapped[condition.name] ?? {});
}

const other = prose(200_000, 99);
const novel: Book = { name: 'novel', text: prose(200_000, 2), other };
const formulas: Book = { name: 'scripture', text: prose(200_000, 4, scripture), other };
const all = [...usual, ...planned].map((condition) => [condition.name, condition] as const);

describe('in prose', () => {
  it.each(all)('%s', (_, condition) => holds(novel, condition, 500));
});

describe('in a book full of formulas', () => {
  it.each(all)('%s', (name, condition) =>
    holds(formulas, condition, 500, inScripture[name] ?? searched[name]),
  );
});

describe('in other scripts, and in verse', () => {
  const own = ownTexts(100_000).map(({ book, condition }) => [condition.name, book, condition] as const);
  it.each(own)('%s', (_, book, condition) => holds(book, condition, 500));
});

const files = hasTexts ? readdirSync(textsFolder).filter((name) => name !== 'README.md') : [];

describe.skipIf(!hasTexts)('in texts that groups want to read', () => {
  const books = booksFrom(
    files.map((name) => `${textsFolder}/${name}`),
    Infinity,
  );
  const large = books.filter(({ text }) => text.length > 50_000);
  it.each(all)('%s', (_, condition) => {
    for (const book of large) holds(book, condition, 200);
  });
});
