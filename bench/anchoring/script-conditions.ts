/** The conditions that bring their own text: scripts that part no words, run the other way, or pile marks; verse. */
import { caseOf, type Book, type Condition } from './condition';
import { edit, rewrite, unedited, type Edited, type Replacement } from './edited';
import * as edits from './edits';
import { han, marked, rightToLeft, verse } from './generated-scripts';
import { sampleQuotes, type Lengths } from './quotes';
import type { Random } from './random';

/** That share of the letters replaced by another of the text's, dropped or doubled: those of one code unit, without marks. */
function* slips(text: string, share: number, random: Random): Iterable<Replacement> {
  const letters = [...new Set(text.slice(0, 50_000))].filter(
    (one) => one.length === 1 && /\p{Lo}|\p{Ll}/u.test(one),
  );
  for (const { 0: letter, index } of text.matchAll(/[\p{Lo}\p{Ll}](?![\p{M}\u200d])/gu)) {
    if (letter.length > 1 || !random.chance(share)) continue;
    const words = random.pick([random.pick(letters), random.pick(letters), '', letter + letter]);
    yield { start: index, end: index + 1, words };
  }
}

const composed = (text: string) => edits.matches(text, /\p{L}\p{M}+/gu, (found) => found.normalize('NFC'));
const unpointed = (text: string) => edits.matches(text, /\p{M}+/gu, () => '');

function stanzasChanged(text: string, random: Random): Replacement[] {
  const ends = [...text.matchAll(/\.\n/g)].map(({ index }) => index + 2);
  const stanzas = ends.slice(1).map((end, i) => ({ start: ends[i] ?? 0, end }));
  return stanzas.flatMap(({ start, end }) => {
    if (random.chance(0.08)) return [{ start, end, words: '' }];
    if (!random.chance(0.06)) return [];
    const again = random.pick(stanzas);
    return [{ start, end: start, words: text.slice(again.start, again.end) }];
  });
}

type After = (text: string, random: Random) => Edited;
export type OwnText = { book: Book; condition: Condition };

function own(name: string, text: string, lengths: Lengths, after: After): OwnText {
  const condition: Condition = {
    name,
    make: ({ text: from }, count, random) => {
      const made = { from, before: unedited(from), after: after(from, random.fork('edits')) };
      return caseOf(
        made,
        sampleQuotes(made, count, random, lengths, ({ truth }) => truth !== null),
      );
    },
  };
  return { book: { name, text, other: '' }, condition };
}

const reworded =
  (share: number, first: (text: string) => Iterable<Replacement>): After =>
  (text, random) =>
    edit(edit(unedited(text), first), (it) => edits.reworded(it, share, random));

export const ownTexts = (length: number): OwnText[] => [
  own('cjk', han(length, 11), [6, 80], (text, random) => rewrite(text, slips(text, 0.03, random))),
  own('cjk exact', han(length, 11), [6, 80], (text) =>
    edit(unedited(text), (it) => insertedIn(it, han(5000, 12))),
  ),
  own('rtl', rightToLeft(length, 13), [20, 300], reworded(0.02, unpointed)),
  own('marks', marked(length, 14), [20, 300], reworded(0.03, composed)),
  own('verse', verse(length, 15), [20, 200], (text, random) =>
    edit(rewrite(text, stanzasChanged(text, random)), (it) => edits.reworded(it, 0.03, random)),
  ),
];

const insertedIn = (text: string, words: string): Replacement[] => {
  const at = text.indexOf('\n', text.length / 4) + 1;
  return [{ start: at, end: at, words: `${words}\n` }];
};
