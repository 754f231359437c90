/**
 * `npm run bench:anchoring -- [files or folders]`: how fast, and how rightly, quotes are found again in an edited text.
 * Prints, and judges nothing; tests hold the accuracy. Options: --quotes 10000, --only ocr5,deleted, --seed 1871.
 */
import { parseArgs } from 'node:util';
import * as frontDoor from '@/lib/domain/anchoring';
import { booksFrom, generatedBooks } from './anchoring/books';
import { resolveByIndexOf, type Engine } from './anchoring/engine';
import { planned } from './anchoring/planned-conditions';
import { printHead, printRow } from './anchoring/print';
import { makeCase, run } from './anchoring/run';
import { usual } from './anchoring/usual-conditions';

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    quotes: { type: 'string', default: '10000' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1871' },
  },
});

const engine: Partial<Engine> = frontDoor;
const { resolveQuotes = resolveByIndexOf, mapRanges } = engine;
const only = values.only?.split(',');
const conditions = [...usual, ...planned].filter(({ name }) => !only || only.includes(name));
const books = positionals.length > 0 ? booksFrom(positionals) : generatedBooks();

printHead();
for (const book of books)
  for (const condition of conditions)
    printRow(
      book,
      condition,
      run(
        { resolveQuotes, mapRanges },
        makeCase(condition, book, Number(values.quotes), Number(values.seed)),
      ),
    );
