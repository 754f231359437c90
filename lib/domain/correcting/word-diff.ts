/** What two texts have in common, word by word. A word is whole or it is another; where there are no spaces, a character is. */
import type { Range } from '../text/structure';
import { commonSpans } from './sequences';

/** A stretch that is the same in both, in UTF-16 code units of each. */
export type Same = { before: Range; after: Range };

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:['’][\p{L}][\p{L}\p{M}]*)*|\s|[^]\p{M}*/gu;

type Words = { ids: Int32Array; ends: Int32Array };

function wordsOf(text: string, known: Map<string, number>): Words {
  const found = text.match(word) ?? [];
  const [ids, ends] = [new Int32Array(found.length), new Int32Array(found.length)];
  let end = 0;
  for (const [index, each] of found.entries()) {
    const id = known.get(each) ?? known.size;
    known.set(each, id);
    ids[index] = id;
    ends[index] = end += each.length;
  }
  return { ids, ends };
}

/** The stretches that are the same, in order; neighbours are one. Pure, and quick where little was changed in much. */
export function sameWords(before: string, after: string): Same[] {
  if (before === after) return before === '' ? [] : [{ before: whole(before), after: whole(after) }];
  const known = new Map<string, number>();
  const [a, b] = [wordsOf(before, known), wordsOf(after, known)];
  const edge = ({ ends }: Words, index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  return commonSpans(a.ids, b.ids).map((span) => ({
    before: { start: edge(a, span.before), end: edge(a, span.before + span.length) },
    after: { start: edge(b, span.after), end: edge(b, span.after + span.length) },
  }));
}

const whole = (text: string): Range => ({ start: 0, end: text.length });

export type Change = { before: Range; after: Range };

/** What lies between the same: taken out, put in, or one for the other. */
export function changesBetween(same: readonly Same[], before: number, after: number): Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  for (const each of [
    ...same,
    { before: { start: before, end: before }, after: { start: after, end: after } },
  ]) {
    if (each.before.start > a || each.after.start > b)
      changes.push({
        before: { start: a, end: each.before.start },
        after: { start: b, end: each.after.start },
      });
    [a, b] = [each.before.end, each.after.end];
  }
  return changes;
}
