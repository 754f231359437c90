/** The conditions of a whole text edited at once; quotes are taken from all over it. */
import type { QuoteSelector } from '@/lib/domain/anchoring';
import { caseOf, type Condition } from './condition';
import { edit, Rewriting, unedited, type Edited } from './edited';
import * as edits from './edits';
import { prose } from './generated-prose';
import { sampleQuotes, usualLengths, type Editions, type Quote } from './quotes';
import type { Random } from './random';

type Edit = (text: string, random: Random) => Edited;

const edited =
  (after: Edit, before: Edit = unedited): ((text: string, random: Random) => Editions) =>
  (text, random) => ({ from: text, before: before(text, random), after: after(text, random) });

const sampled = (
  name: string,
  editions: (text: string, random: Random) => Editions,
  keep?: (quote: Quote) => boolean,
): Condition => ({
  name,
  make: ({ text }, count, random) => {
    const made = editions(text, random.fork('edits'));
    return caseOf(made, sampleQuotes(made, count, random, usualLengths, keep));
  },
});

/** The same, from someone who kept less of each quote. */
const knowing = (
  name: string,
  condition: Condition,
  kept: (selector: QuoteSelector) => QuoteSelector,
): Condition => ({
  name,
  make: (...given) => {
    const made = condition.make(...given);
    const quotes = made.quotes.map((quote) => ({ ...quote, selector: kept(quote.selector) }));
    return { ...made, before: null, quotes };
  },
});

/** Of a quote that was torn in two nobody can say where it is now. */
const inOnePiece = ({ before, truth }: Quote) =>
  truth !== null && truth.end - truth.start === before.end - before.start;

export const fiveKilobytes = (text: string) => edits.inserted(text, prose(5000, 5));
const typed: Edit = (text) => edit(unedited(text), edits.typed);
const printed: Edit = (text) => edit(edit(unedited(text), edits.setInType), edits.hardWrapped);
const read =
  (share: number): Edit =>
  (text, random) =>
    edit(typed(text, random), (it) => edits.misread(it, share, random));

export function shuffled(text: string, pieces: readonly { start: number; end: number }[]): Edited {
  const rewriting = new Rewriting(text);
  for (const { start, end } of pieces) rewriting.copy(start, end);
  return rewriting.finish();
}

const withinParagraphs: Edit = (text, random) => {
  const pieces: { start: number; end: number }[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]*\n?/g)) {
    const ends = [...edits.breaksIn(paragraph), paragraph.length];
    const sentences = ends.map((end, i) => ({ start: index + (ends[i - 1] ?? 0), end: index + end }));
    // The last of a paragraph keeps its place, and with it the line break.
    pieces.push(...random.shuffled(sentences.slice(0, -1)), ...sentences.slice(-1));
  }
  return shuffled(text, pieces);
};

const deleted: Condition = {
  name: 'deleted',
  make: ({ text }, count, random) => {
    const after = edit(unedited(text), (it) => edits.cut(it, 0.2, random.fork('edits')));
    const made = { from: text, before: unedited(text), after };
    const half = Math.floor(count / 2);
    const gone = sampleQuotes(made, half, random, undefined, ({ truth }) => !truth);
    const there = sampleQuotes(made, count - half, random, undefined, ({ truth }) => truth !== null);
    return caseOf(made, random.shuffled([...gone, ...there]));
  },
};

const ocr1 = sampled('ocr1', edited(read(0.01), printed));

export const usual: Condition[] = [
  sampled('unchanged', edited(unedited)),
  sampled(
    'inserted',
    edited((text) => edit(unedited(text), fiveKilobytes)),
  ),
  sampled('norm', edited(typed, printed)),
  ocr1,
  knowing('ocr1 no hint', ocr1, ({ exact, prefix, suffix }) => ({ exact, prefix, suffix })),
  knowing('ocr1 bare', ocr1, ({ exact }) => ({ exact })),
  sampled('ocr5', edited(read(0.05), printed)),
  sampled(
    'edit10',
    edited((text, random) => edit(unedited(text), (it) => edits.reworded(it, 0.1, random))),
  ),
  sampled(
    'moved',
    edited((text, random) => shuffled(text, random.shuffled(edits.blocksOf(text, [1000, 3000], random)))),
    inOnePiece,
  ),
  deleted,
  sampled(
    'paragraphs',
    edited((text, random) => edit(unedited(text), (it) => edits.paragraphsJoinedAndSplit(it, random))),
  ),
  sampled('sentences', edited(withinParagraphs), inOnePiece),
];
