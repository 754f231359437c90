/** Asking the group to look at what somebody wrote. (Design: governance.md, 2.5.) */
import type { Affairs, Case, FlagKind, Moment, Outcome } from './affairs';
import { acted, refuse } from './act';
import { about, caseOfWording, flagged, hasFlagged, isOpen, lapse, liveFlags } from './cases';
import { newCase, openedAnew, type Words } from './cases';
import { byId, noted, unnamed } from './evolve';
import { floodOf, floodsWith, isFlood, mayBeFlooded, partsOf, type Wording } from './flood';
import { isFoldedByMembers, isMember, weighs } from './standing-now';

/** `flood`: where it is asked about all that its author wrote lately, what that is. */
export type Asking = Words & {
  flaggerId: string;
  kind: FlagKind;
  note: string;
  flood?: readonly Wording[];
};

/**
 * The case that an asking is for: the one it names; the open one about many comments, among which these words are, so that
 * whoever asks about one of them has asked about all; or that of these words alone. A new one where there is none. What was judged
 * among others can be asked about alone: else a friend of the author would put one foul comment among nineteen harmless ones
 * out of reach. One about many of which nothing came stays as it is: whoever asks about one comment later does not ask about all
 * of them, nor about words that were changed since.
 */
function caseFor(affairs: Affairs, asking: Asking, at: number): Case {
  const { caseId, flood } = asking;
  const known = byId(affairs.cases, caseId);
  if (known) return isFlood(known) ? known : openedAnew(known, at);
  const isAsked = (of: Case) => openedAnew(of, at).state === 'OPEN';
  const floods = floodsWith(affairs, asking);
  const joined = floods.find(isOpen);
  if (joined) return joined;
  const comments =
    flood && mayBeFlooded(affairs, asking, isAsked)
      ? floodOf(asking, flood.filter((each) => mayBeFlooded(affairs, each, isAsked))) // prettier-ignore
      : [];
  if (comments.length > 0) return { ...newCase(asking, at), flood: comments };
  const single = caseOfWording(affairs, asking);
  return single ? openedAnew(single, at) : newCase(asking, at);
}

/** Which comments a case is about, in the row that opens it, and only there. */
const listed = (affairs: Affairs, of: Case) =>
  isFlood(of) && !byId(affairs.cases, of.id)
    ? { comments: partsOf(of).map(({ commentId, revisionHash }) => ({ commentId, revisionHash })) }
    : {};

/** Where nobody moderates, several together fold what they ask about; where somebody does, that is theirs to answer. */
export function flag(affairs: Affairs, asking: Asking, moment: Moment): Outcome {
  const { flaggerId, kind, note, flagId } = asking;
  const { at } = moment;
  if (!isMember(affairs, flaggerId, at)) return refuse('not_a_member');
  if (asking.authorId === flaggerId) return refuse('own_words');
  const before = caseFor(affairs, asking, at);
  if (!isOpen(before) || hasFlagged(before, flaggerId)) return refuse('already');

  const after = flagged(before, { id: flagId, flaggerId, kind, note, at, withdrawnAt: null }, (userId) =>
    weighs(affairs, userId, at),
  );
  const isSecond = before.secondedAt === null && after.secondedAt !== null;
  const folds = after.foldedAt === null && isFoldedByMembers(affairs, after, at);
  return acted(affairs, moment, () => [
    { put: 'case', row: folds ? { ...after, foldedAt: at } : after },
    noted(at, 'FLAGGED', { ...unnamed, ...about(after), ...listed(affairs, after) }),
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
