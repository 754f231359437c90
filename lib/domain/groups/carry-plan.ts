/** What is planned in one edition of a text → in another: where its words surely are, and nowhere else. */
import { buildMapper } from '../anchoring';
import { describePassage, type Passage } from '../text/passage';
import type { Range, Structure } from '../text/structure';

type Source = { text: string; structure: Structure };

/**
 * For each, in order, where it is after; null where that is not sure. A long passage is its ends: it begins where its
 * first words are and ends where its last are, however much was mended in between.
 */
export function carryPlan(before: Source, after: Source, passages: readonly Range[]): (Passage | null)[] {
  const map = buildMapper(before.text, after.text);
  const ends = map(passages.flatMap((passage) => endsOf(before.text, passage)));
  const wholes = map(passages.map(({ start, end }) => ({ start, end })));
  return passages.map((_, index) => {
    const [whole, first, last] = [wholes[index], ends[2 * index], ends[2 * index + 1]];
    const found =
      placeOf(whole) ??
      joined(placeOf(first), placeOf(last), first?.state === 'exact' && last?.state === 'exact');
    return found && describePassage(after, found);
  });
}

/** Enough to be known by, and not so much that something in it was likely mended. */
const endLength = 120;

const endsOf = (text: string, { start, end }: Range): [Range, Range] => [
  { start, end: Math.min(end, start + endLength) },
  { start: Math.max(start, end - endLength), end },
];

type Outcome = ReturnType<ReturnType<typeof buildMapper>>[number];

const placeOf = (outcome: Outcome | undefined): Range | null =>
  outcome && (outcome.state === 'exact' || outcome.state === 'moved')
    ? { start: outcome.start, end: outcome.end }
    : null;

const joined = (first: Range | null, last: Range | null, isInPlace: boolean): Range | null =>
  isInPlace && first && last && first.start < last.end ? { start: first.start, end: last.end } : null;
