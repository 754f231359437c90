/**
 * A text that was edited, and for each character of the text before the place where it is now: [starts[i], ends[i]),
 * or −1 where it is gone. Several characters may have become one (ligatures), or one several; a character that was
 * replaced is where its replacement is.
 */
export type Edited = { text: string; starts: Int32Array; ends: Int32Array };
export type Range = { start: number; end: number };

/** Writes an edited text from the text before. What is never mentioned is gone; what is copied out of order has moved. */
export class Rewriting {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(readonly before: string) {
    this.starts = new Int32Array(before.length).fill(-1);
    this.ends = new Int32Array(before.length).fill(-1);
  }

  copy(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      this.starts[i] = this.length + i - start;
      this.ends[i] = this.length + i - start + 1;
    }
    this.add(this.before.slice(start, end));
  }

  replace(start: number, end: number, words: string): void {
    if (words === '') return;
    this.starts.fill(this.length, start, end);
    this.ends.fill(this.length + words.length, start, end);
    this.add(words);
  }

  add(words: string): void {
    this.pieces.push(words);
    this.length += words.length;
  }

  finish(): Edited {
    return { text: this.pieces.join(''), starts: this.starts, ends: this.ends };
  }
}

export type Replacement = Range & { words: string };

/** Replacements in order, none overlapping; one of no length is an insertion, one without words a deletion. */
export function rewrite(before: string, replacements: Iterable<Replacement>): Edited {
  const rewriting = new Rewriting(before);
  let at = 0;
  for (const { start, end, words } of replacements) {
    if (start < at || end < start) throw new Error('replacements out of order');
    rewriting.copy(at, start);
    if (start === end) rewriting.add(words);
    else rewriting.replace(start, end, words);
    at = end;
  }
  rewriting.copy(at, before.length);
  return rewriting.finish();
}

export const unedited = (text: string): Edited => rewrite(text, []);

/** `second` is an edit of first.text; the whole is an edit of what `first` edited. */
export function followedBy(first: Edited, second: Edited): Edited {
  const starts = new Int32Array(first.starts.length).fill(-1);
  const ends = new Int32Array(first.starts.length).fill(-1);
  for (let i = 0; i < starts.length; i++) {
    for (let j = first.starts[i] ?? -1; j >= 0 && j < (first.ends[i] ?? -1); j++) {
      const [start = -1, end = -1] = [second.starts[j], second.ends[j]];
      if (start < 0) continue;
      if (starts[i] === -1 || start < (starts[i] ?? 0)) starts[i] = start;
      ends[i] = Math.max(ends[i] ?? -1, end);
    }
  }
  return { text: second.text, starts, ends };
}

export const edit = (first: Edited, how: (text: string) => Iterable<Replacement>): Edited =>
  followedBy(first, rewrite(first.text, how(first.text)));
