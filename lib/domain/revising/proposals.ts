/** What is proposed to a person for a note whose place is not sure. */
import type { AnchorOutcome, Candidate } from '../anchoring';
import type { Range } from '../text/structure';

/** The likeliest first. */
export function proposalsOf(outcome: AnchorOutcome | null): Candidate[] {
  if (outcome?.state === 'approximate')
    return [{ start: outcome.start, end: outcome.end, score: outcome.score }];
  if (outcome?.state === 'ambiguous') return outcome.candidates.toSorted((a, b) => b.score - a.score);
  if (outcome?.state === 'orphaned' && outcome.suggestion) return [outcome.suggestion];
  return [];
}

/** Words with a few around them, of the same paragraph. */
export type Surrounded = { before: string; words: string; after: string };

const around = 90;

export function surround(text: string, { start, end }: Range): Surrounded {
  const left = text.slice(Math.max(0, start - around), start);
  const right = text.slice(end, end + around);
  const before = left.slice(left.lastIndexOf('\n') + 1);
  const lineEnd = right.indexOf('\n');
  const after = lineEnd < 0 ? right : right.slice(0, lineEnd);
  const isCutBefore = before.length === around;
  const isCutAfter = after.length === around;
  return {
    before: isCutBefore ? `…${before.slice(before.indexOf(' ') + 1)}` : before,
    words: text.slice(start, end),
    after: isCutAfter ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after,
  };
}
