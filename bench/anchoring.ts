/**
 * `npm run bench:anchoring -- [files or folders]`: how fast, and how rightly, quotes are found again in an edited text.
 * Prints, and judges nothing; tests hold the accuracy. Options: --quotes 10000, --only ocr5,deleted,
 * --longest 5000000 (of each text's characters), --seed 1871,
 * --show false,wrong (prints some of the quotes with that verdict: exact ends, right, wrong, missed, offered, false).
 */
import { parseArgs } from 'node:util';
import { mapRanges, resolveQuotes } from '@/lib/domain/anchoring';
import { booksFrom, generatedBooks } from './anchoring/books';
import type { Book, Condition } from './anchoring/condition';
import { planned } from './anchoring/planned-conditions';
import { printHead, printRow } from './anchoring/print';
import { makeCase, run } from './anchoring/run';
import { ownTexts } from './anchoring/script-conditions';
import { show } from './anchoring/show';
import { usual } from './anchoring/usual-conditions';

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    quotes: { type: 'string', default: '10000' },
    longest: { type: 'string', default: 'Infinity' },
    only: { type: 'string' },
    show: { type: 'string' },
    seed: { type: 'string', default: '1871' },
  },
});

const [quotes, seed] = [Number(values.quotes), Number(values.seed)];
const only = values.only?.split(',');
const asked = ({ name }: Condition) => !only || only.includes(name);
const books = positionals.length > 0 ? booksFrom(positionals, Number(values.longest)) : generatedBooks();

function bench(book: Book, condition: Condition): void {
  if (!asked(condition)) return;
  const findings = run({ resolveQuotes, mapRanges }, makeCase(condition, book, quotes, seed), 3);
  printRow(book, condition, findings);
  if (!values.show) return;
  for (const finding of [findings.resolve, findings.map])
    if (finding) show(findings.case, finding.outcomes, values.show.split(','), 12);
}

printHead();
for (const book of books) for (const condition of [...usual, ...planned]) bench(book, condition);
for (const { book, condition } of ownTexts(300_000)) bench(book, condition);
