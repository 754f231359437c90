import type { Book, Condition } from './condition';
import type { Finding, Findings } from './run';

const widths = [22, 13, 8, 8, 8, 9, 8, 8, 8, 8, 8, 8, 8];
const line = (cells: readonly string[]) =>
  console.log(
    cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 8) : cell.padStart(widths[i] ?? 8))).join(' '),
  );

const share = (some: number, all: number) => (all === 0 ? '–' : `${((100 * some) / all).toFixed(2)}%`);

const accuracy = ({ score }: Finding) => [
  share(score.right, score.there),
  share(score.exactEnds, score.there),
  share(score.wrong, score.there),
  share(score.missed, score.there),
  share(score.offered, score.there),
  share(score.falselyAnchored, score.gone),
];

export function printHead(): void {
  line([
    'text',
    'condition',
    'quotes',
    'first',
    'best',
    'indexOf',
    'ratio',
    'right',
    'ends',
    'wrong',
    'missed',
    'offered',
    'false',
  ]);
}

export function printRow(
  book: Book,
  { name }: Condition,
  { case: made, resolve, map, baselineMs }: Findings,
): void {
  const beside = (finding: Finding) => [
    finding.firstMs.toFixed(0),
    finding.ms.toFixed(0),
    baselineMs.toFixed(0),
    (finding.ms / baselineMs).toFixed(3),
    ...accuracy(finding),
  ];
  const size = `${book.name} ${(made.after.length / 1e6).toFixed(2)}M`;
  line([size, name, String(made.quotes.length), ...beside(resolve)]);
  if (map) line(['', '  old text', '', ...beside(map)]);
}
