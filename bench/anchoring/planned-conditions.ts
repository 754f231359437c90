/** The conditions in which what happens, happens to the quotes themselves. */
import { caseOf, type Condition } from './condition';
import { followedBy, rewrite, unedited, type Edited, type Range, type Replacement } from './edited';
import * as edits from './edits';
import { passageIn, quoteOf, sampleQuotes, usualLengths, type Lengths, type Quote } from './quotes';
import type { Random } from './random';
import { fiveKilobytes } from './usual-conditions';

/** Passages that leave as much of the text between them as they take, in order. */
function passagesApart(text: string, count: number, random: Random, lengths: Lengths): Range[] {
  const most = Math.min(count, Math.floor(text.length / (lengths[1] * 4)));
  const each = Math.floor(text.length / Math.max(1, most));
  return Array.from({ length: most }, (_, i) => {
    const within = { start: i * each, end: i * each + Math.min(each, lengths[1] * 2) };
    return passageIn(text, random, lengths, within);
  }).filter((passage) => passage !== null);
}

const quotesOf = (from: string, before: Edited, after: Edited, passages: readonly Range[]): Quote[] =>
  passages.map((passage) => quoteOf({ from, before, after }, passage)).filter((quote) => quote !== null);

const eachEdited = (
  name: string,
  how: (text: string, passage: Range, random: Random) => Replacement[],
): Condition => ({
  name,
  make: ({ text }, count, random) => {
    const passages = passagesApart(text, count, random, usualLengths);
    const after = rewrite(
      text,
      passages.flatMap((passage) => how(text, passage, random)),
    );
    const before = unedited(text);
    return caseOf({ from: text, before, after }, quotesOf(text, before, after, passages));
  },
});

function spaceNear(text: string, at: number, { start, end }: Range): number {
  for (let i = 0; i < 30; i++) {
    if (at + i < end && text.charAt(at + i) === ' ') return at + i;
    if (at - i > start && text.charAt(at - i) === ' ') return at - i;
  }
  return at;
}

/** A fifth to two fifths of the quote gone, from within or at an end. */
const partly = eachEdited('partly', (text, passage, random) => {
  const length = passage.end - passage.start;
  const gone = Math.round(length * (0.2 + 0.2 * random.next()));
  const from = passage.start + random.between(0, length - gone);
  const start = spaceNear(text, from, passage);
  const end = Math.max(start, spaceNear(text, from + gone, passage));
  return end > start ? [{ start, end, words: '' }] : [];
});

const marks = ['[12]', '¹²', '(3)', '*', '[a]', '7'];
const footnote = eachEdited('footnote', (text, passage, random) => {
  const at = spaceNear(text, random.between(passage.start + 5, passage.end - 5), passage);
  return [{ start: at, end: at, words: random.pick(marks) }];
});

/** `text` with each passage's words again elsewhere, `copies` times; some with a little of what stands about them. */
function withCopies(
  text: string,
  passages: readonly Range[],
  copies: number,
  about: number,
  random: Random,
): Edited {
  const apart = edits.breaksIn(text).filter((at, i) => i % 3 === 0 && isApart(passages, at));
  const insertions: Replacement[] = [];
  for (const { start, end } of passages)
    for (let n = 0; n < copies; n++) {
      const more = random.chance(0.25) ? about : 0;
      const at = random.pick(apart);
      insertions.push({ start: at, end: at, words: `${text.slice(Math.max(0, start - more), end + more)} ` });
    }
  return rewrite(
    text,
    insertions.sort((a, b) => a.start - b.start),
  );
}

function isApart(passages: readonly Range[], at: number): boolean {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) + 50 < at) low = middle + 1;
    else high = middle;
  }
  return (passages[low]?.start ?? Infinity) - 50 > at;
}

/** The right one of two to four: by its context, or where a copy has the same context by where it stood. */
const repeat: Condition = {
  name: 'repeat',
  make: ({ text }, count, random) => {
    const passages = passagesApart(text, count, random, usualLengths);
    const before = withCopies(text, passages, random.between(1, 3), 40, random);
    const after = followedBy(before, rewrite(before.text, fiveKilobytes(before.text)));
    return caseOf({ from: text, before, after }, quotesOf(text, before, after, passages));
  },
};

/** The passage gone, alone or with what stood about it; its words survive in one other place, where they always stood. */
const decoy: Condition = {
  name: 'decoy',
  make: ({ text }, count, random) => {
    const passages = passagesApart(text, count, random, usualLengths);
    const before = withCopies(text, passages, 1, 0, random);
    const gone = passages.map(({ start, end }) => {
      const more = random.chance(0.5) ? 0 : random.between(10, 48);
      return { start: before.starts[start - more] ?? 0, end: before.ends[end - 1 + more] ?? 0, words: '' };
    });
    const after = followedBy(before, rewrite(before.text, gone));
    return caseOf({ from: text, before, after }, quotesOf(text, before, after, passages));
  },
};

const foreign = (name: string, keep: (quote: Quote) => Quote): Condition => ({
  name,
  make: ({ text, other }, count, random) => {
    const same = unedited(other);
    const quotes = sampleQuotes({ from: other, before: same, after: same }, count, random, [8, 30]);
    return { before: null, after: text, quotes: quotes.map((quote) => ({ ...keep(quote), truth: null })) };
  },
});

const bare = ({ selector: { exact }, ...quote }: Quote) => ({ ...quote, selector: { exact } });

export const planned: Condition[] = [
  repeat,
  decoy,
  partly,
  footnote,
  foreign('foreign', (quote) => quote),
  foreign('foreign bare', bare),
];
