/** Labels of paragraphs and sentences: a number, and letters where something was put in between ("12", "12a"). */
const grammar = /^(\d+)([a-z]*)$/;

type Label = { number: number; letters: string };

export function readLabel(label: string): Label | null {
  const [, number, letters = ''] = grammar.exec(label) ?? [];
  return number === undefined ? null : { number: Number(number), letters };
}

/** By number, then "" before "a" before "b" before "aa". */
export function compareLabels(a: string, b: string): number {
  const [x, y] = [readLabel(a), readLabel(b)];
  if (!x || !y) return 0;
  const byLength = x.letters.length - y.letters.length;
  return x.number - y.number || byLength || (x.letters < y.letters ? -1 : x.letters > y.letters ? 1 : 0);
}

function lettersOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}

/** The first of 12a, 12b, … 12z, 12aa that is free, after "12" or "12a"; after nothing, of 0a, 0b, …. */
export function labelAfter(label: string | undefined, isTaken: (label: string) => boolean): string {
  const number = readLabel(label ?? '0')?.number ?? 0;
  for (let index = 0; ; index++) {
    const next = `${number}${lettersOf(index)}`;
    if (!isTaken(next)) return next;
  }
}

/** One more than all of them. */
export const labelBeyond = (labels: Iterable<string>): string =>
  String([...labels].reduce((most, label) => Math.max(most, readLabel(label)?.number ?? 0), 0) + 1);
