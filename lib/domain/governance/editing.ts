/** What becomes of a case when its author changes the words, or takes them away. Neither is refused to anybody. */
import type { Affairs, Case, Change, Moment, Outcome } from './affairs';
import { acted } from './act';
import { about, isOpen, lapse, liveFlags } from './cases';
import { windows } from './constants';
import { editedIn } from './editing-flood';
import { noted } from './evolve';
import { isFlood } from './flood';
import { heldBy, isFoldedByMembers } from './standing-now';

const unfold = (of: Case, at: number): Change[] =>
  of.foldedAt === null
    ? []
    : [{ put: 'case', row: { ...of, foldedAt: null } }, noted(at, 'UNFOLDED', about(of))];

const foldAgain = (of: Case, at: number): Change[] => [
  { put: 'case', row: { ...of, foldedAt: at } },
  noted(at, 'FOLDED', about(of)),
];

/** A moderator's decision, or as many members as it takes, still want this wording folded. */
const isFolding = (affairs: Affairs, of: Case, at: number): boolean =>
  affairs.decisions.some(
    ({ caseId, act, undoneAt }) => caseId === of.id && act === 'FOLD' && undoneAt === null,
  ) ||
  (isOpen(of) && of.sealed === null && isFoldedByMembers(affairs, of, at));

/** A case that ended because its words stood no more, of which nobody has judged anything. */
const endedByEdit = (affairs: Affairs, of: Case): boolean =>
  of.state === 'LAPSED' &&
  of.sealAskedById === null &&
  liveFlags(of).length > 0 &&
  (of.secondedAt !== null || (of.endedAt ?? 0) < of.openedAt + windows.seconding) &&
  !affairs.ballots.some(({ objectId }) => objectId === of.id);

/** The wording of a case stands again: what was asked about it is asked still, and what was folded is folded. */
function standsAgain(affairs: Affairs, of: Case, at: number): Change[] {
  const secondedAt = of.secondedAt === null ? null : at;
  const row: Case = endedByEdit(affairs, of)
    ? { ...of, state: 'OPEN', openedAt: at, secondedAt, endedAt: null }
    : of;
  if (row.foldedAt === null && isFolding(affairs, row, at)) return foldAgain(row, at);
  return row === of ? [] : [{ put: 'case', row }];
}

/**
 * Nobody judges words that stand no more: what was asked about them ends, and it takes new flags. What the members are voting on
 * goes on, and what was hidden or sealed stays so. `revisionHash`, of the new words: of those the case is taken up again.
 */
export function authorEdited(
  affairs: Affairs,
  { commentId, revisionHash = null }: { commentId: string; revisionHash?: string | null },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const edited = (of: Case): Change[] => {
    if (of.revisionHash === revisionHash) return standsAgain(affairs, of, at);
    return of.state === 'OPEN' && of.sealed === null ? lapse(of, at) : unfold(of, at);
  };
  const cases = alone(affairs, commentId);
  return acted(affairs, moment, () => [
    ...cases.flatMap(edited),
    ...amongOthers(affairs, { commentId, revisionHash }, at),
  ]);
}

/** In cases about many comments, where it is one of them. */
const amongOthers = (
  affairs: Affairs,
  edited: { commentId: string; revisionHash: string | null },
  at: number,
): Change[] =>
  affairs.cases
    .filter(isFlood)
    .flatMap((of) => editedIn(of, edited, at, (row) => reopened(affairs, row, at)));

/** About this comment and no other. */
const alone = (affairs: Affairs, commentId: string): Case[] =>
  affairs.cases.filter((each) => !isFlood(each) && each.commentId === commentId);

/** What was decided of the others holds it too: no vote and no answer is escaped by an edit and its undoing. */
const reopened = (affairs: Affairs, of: Case, at: number): Change[] | null => {
  if (endedByEdit(affairs, of)) return standsAgain(affairs, of, at);
  return heldBy(affairs, of) === null ? null : [{ put: 'case', row: of }];
};

/** The case stays, with what it knows of the words; there is nothing left to fold or hide. One about many goes on as it was. */
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
  return acted(affairs, moment, () => alone(affairs, commentId).flatMap(removed));
}

/** Taken back: what was folded is so again. `revisionHash`, of the words: what was folded of others says nothing of these. */
export function authorRestored(
  affairs: Affairs,
  { commentId, revisionHash = null }: { commentId: string; revisionHash?: string | null },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const restored = (of: Case): Change[] => {
    if (of.wordsRemovedAt == null) return [];
    const row: Case = { ...of, wordsRemovedAt: null };
    const isThis = revisionHash === null || of.revisionHash === revisionHash;
    return isThis && of.foldedAt === null && isFolding(affairs, row, at)
      ? foldAgain(row, at)
      : [{ put: 'case', row }];
  };
  return acted(affairs, moment, () => [
    ...alone(affairs, commentId).flatMap(restored),
    ...(revisionHash === null ? [] : amongOthers(affairs, { commentId, revisionHash }, at)),
  ]);
}
