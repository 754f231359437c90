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

export type FreshLabels = {
  /** The first of 12a, 12b, … 12z, 12aa that is free, after "12" or "12a"; after nothing, of 0a, 0b, …. */
  after: (label: string | undefined) => string;
  /** One more than all of them. */
  beyond: () => string;
  take: (label: string) => void;
};

/** Labels that were never given; what is given here is taken. None is looked for from the beginning twice. */
export function freshLabels(used: Iterable<string>): FreshLabels {
  const taken = new Set<string>();
  const tried = new Map<number, number>();
  let most = 0;
  const take = (label: string) => {
    taken.add(label);
    most = Math.max(most, readLabel(label)?.number ?? 0);
  };
  for (const label of used) take(label);
  return {
    take,
    after: (label) => {
      const number = readLabel(label ?? '0')?.number ?? 0;
      let index = tried.get(number) ?? 0;
      while (taken.has(`${number}${lettersOf(index)}`)) index++;
      const next = `${number}${lettersOf(index)}`;
      tried.set(number, index + 1);
      take(next);
      return next;
    },
    beyond: () => {
      const next = String(most + 1);
      take(next);
      return next;
    },
  };
}
