/** What becomes of a case when its author changes the words, or takes them away. Neither is refused to anybody. */
import type { Affairs, Case, Change, Moment, Outcome } from './affairs';
import { acted } from './act';
import { about, lapse } from './cases';
import { noted } from './evolve';

const unfold = (of: Case, at: number): Change[] =>
  of.foldedAt === null
    ? []
    : [{ put: 'case', row: { ...of, foldedAt: null } }, noted(at, 'UNFOLDED', about(of))];

const foldAgain = (of: Case, at: number): Change[] => [
  { put: 'case', row: { ...of, foldedAt: at } },
  noted(at, 'FOLDED', about(of)),
];

/**
 * Other words are not folded for what the earlier ones said; it takes new flags. What the members are voting on goes on, and
 * what was hidden or sealed stays so. `revisionHash`, of the new words: those that a moderator folded are so again.
 */
export function authorEdited(
  affairs: Affairs,
  { commentId, revisionHash = null }: { commentId: string; revisionHash?: string | null },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const isFolding = ({ id }: Case) =>
    affairs.decisions.some(
      ({ caseId, act, undoneAt }) => caseId === id && act === 'FOLD' && undoneAt === null,
    );
  const edited = (of: Case): Change[] => {
    if (of.revisionHash === revisionHash)
      return of.foldedAt === null && isFolding(of) ? foldAgain(of, at) : [];
    if (of.foldedAt === null) return [];
    return of.state === 'OPEN' && of.sealed === null ? lapse(of, at) : unfold(of, at);
  };
  const cases = affairs.cases.filter((each) => each.commentId === commentId);
  return acted(affairs, moment, () => cases.flatMap(edited));
}

/** The case stays, with what it knows of the words; there is nothing left to fold or hide. */
export function authorRemoved(
  affairs: Affairs,
  { commentId }: { commentId: string },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const removed = (of: Case): Change[] => {
    const row = { ...of, wordsRemovedAt: of.wordsRemovedAt ?? at };
    return [{ put: 'case', row }, ...unfold(row, at)];
  };
  return acted(affairs, moment, () =>
    affairs.cases.filter((each) => each.commentId === commentId).flatMap(removed),
  );
}
