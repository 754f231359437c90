/** The part of a text around what was found in it, cut between words, to be shown with the hits marked. */
import { findMatches } from './matches';

export type ExcerptPart = { words: string; hit: boolean };

const before = 80;

/** `length` in UTF-16 code units, about; hits beyond it are left out, the first never. Without hits, the beginning. */
export function excerptOf(text: string, terms: readonly string[], length = 280): ExcerptPart[] {
  const matches = findMatches(text, terms);
  const first = matches[0];
  const from = first ? cutBefore(text, first.start - before) : 0;
  const to = cutAfter(text, Math.max(from + length, first?.end ?? 0), first?.end ?? 0);
  const parts: ExcerptPart[] = [{ words: from > 0 ? '… ' : '', hit: false }];
  let at = from;
  for (const { start, end } of matches) {
    if (end > to) break;
    parts.push({ words: text.slice(at, start), hit: false }, { words: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ words: text.slice(at, to) + (to < text.length ? ' …' : ''), hit: false });
  return parts.filter(({ words }) => words !== '');
}

/** The nearest beginning of a word at or after `at`, unless words are as long as all of it. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at - 1, at + before).search(/\s/);
  return space === -1 ? whole(text, at) : at + space;
}

/** The end of a word at or before `at`, but not before `least`. */
function cutAfter(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(at - before, least);
  const back = text.slice(from, at + 1).search(/\s\S*$/);
  return back === -1 ? whole(text, at) : from + back;
}

/** Not within a surrogate pair. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
