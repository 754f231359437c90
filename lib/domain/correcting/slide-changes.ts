/**
 * Where the same words end what stands before a change and what was taken out or put in, it is one reading as good as the other
 * that says which of them went. People take out and put in whole paragraphs and sentences: the change is told as beginning
 * where one begins. (The idea of git's indent heuristic, as for anchors in ../anchoring/slide.ts.)
 */
import type { Range } from '../text/structure';
import type { Change } from './word-diff';

/** In UTF-16 code units: no further is a change moved. */
const furthest = 1_000;

/** Pure deletions and insertions alone; what was put for something else stays where it is. In order, as they were given. */
export function slideChanges(before: string, after: string, changes: readonly Change[]): Change[] {
  return changes.map((change, index) => {
    const isOut = change.after.start === change.after.end;
    if (!isOut && change.before.start !== change.before.end) return change;
    const [text, range] = isOut ? [before, change.before] : [after, change.after];
    const side = isOut ? 'before' : 'after';
    const room = {
      left: range.start - (changes[index - 1]?.[side].end ?? 0),
      right: (changes[index + 1]?.[side].start ?? text.length) - range.end,
    };
    const shift = bestShift(text, range, room);
    return { before: moved(change.before, shift), after: moved(change.after, shift) };
  });
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

function bestShift(text: string, { start, end }: Range, room: { left: number; right: number }): number {
  let [best, most] = [0, worth(text, start)];
  const consider = (shift: number) => {
    const here = worth(text, start + shift);
    if (here > most) [best, most] = [shift, here];
  };
  for (let s = 1; s <= Math.min(room.left, furthest) && text[start - s] === text[end - s]; s += 1)
    consider(-s);
  for (let s = 1; s <= Math.min(room.right, furthest) && text[start + s - 1] === text[end + s - 1]; s += 1)
    consider(s);
  return best;
}

/** What begins here: 2 a paragraph, 1 a sentence, 0 neither. */
function worth(text: string, at: number): number {
  if (at === 0 || text[at - 1] === '\n') return 2;
  return /\s/u.test(text[at - 1] ?? '') && /[.!?。！？؟।]\s*$/u.test(text.slice(Math.max(0, at - 3), at))
    ? 1
    : 0;
}
