/** Asking the group to look at what somebody wrote. (Design: governance.md, 2.5.) */
import type { Affairs, FlagKind, Moment, Outcome } from './affairs';
import { acted, refuse } from './act';
import { about, caseOfWording, flagged, hasFlagged, isOpen, lapse, liveFlags } from './cases';
import { newCase, openedAnew, type Words } from './cases';
import { byId, noted, unnamed } from './evolve';
import { isFoldedByMembers, isMember, weighs } from './standing-now';

export type Asking = Words & { flaggerId: string; kind: FlagKind; note: string };

/** Where nobody moderates, several together fold what they ask about; where somebody does, that is theirs to answer. */
export function flag(affairs: Affairs, asking: Asking, moment: Moment): Outcome {
  const { flaggerId, kind, note, flagId } = asking;
  const { at } = moment;
  if (!isMember(affairs, flaggerId, at)) return refuse('not_a_member');
  if (asking.authorId === flaggerId) return refuse('own_words');
  const known = caseOfWording(affairs, asking);
  const before = known ? openedAnew(known, at) : newCase(asking, at);
  if (!isOpen(before) || hasFlagged(before, flaggerId)) return refuse('already');

  const after = flagged(before, { id: flagId, flaggerId, kind, note, at, withdrawnAt: null }, (userId) =>
    weighs(affairs, userId, at),
  );
  const isSecond = before.secondedAt === null && after.secondedAt !== null;
  const folds = after.foldedAt === null && isFoldedByMembers(affairs, after, at);
  return acted(affairs, moment, () => [
    { put: 'case', row: folds ? { ...after, foldedAt: at } : after },
    noted(at, 'FLAGGED', { ...unnamed, ...about(after) }),
    ...(isSecond ? [noted(at, 'SECONDED', about(after))] : []),
    ...(folds ? [noted(at, 'FOLDED', about(after))] : []),
  ]);
}

/** As long as nothing came of it. When nobody asks any more, that is the end of it. */
export function withdrawFlag(
  affairs: Affairs,
  { caseId, flaggerId }: { caseId: string; flaggerId: string },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const of = byId(affairs.cases, caseId);
  if (!of || !hasFlagged(of, flaggerId)) return refuse('unknown');
  if (of.state !== 'OPEN') return refuse('not_open');
  const flags = of.flags.map((each) => (each.flaggerId === flaggerId ? { ...each, withdrawnAt: at } : each));
  // What one takes back one has not asked to seal either.
  const row = { ...of, flags, sealAskedById: of.sealAskedById === flaggerId ? null : of.sealAskedById };
  return acted(
    affairs,
    moment,
    () => [{ put: 'case', row }, noted(at, 'FLAG_WITHDRAWN', { ...unnamed, ...about(row) })],
    () => (liveFlags(row).length === 0 ? lapse(row, at) : []),
  );
}
