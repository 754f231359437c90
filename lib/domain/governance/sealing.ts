/**
 * Private data and unlawful words: away at once, on every way out, with a paraphrase in their place; and then the members judge,
 * by the paraphrase.
 */
import type { Affairs, Case, Change, Moment, Outcome } from './affairs';
import { acted, refuse } from './act';
import { about, caseOfWording, flagged, hasFlagged, isOpen, newCase } from './cases';
import type { Words } from './cases';
import { inTurn, noted, unnamed } from './evolve';
import { putToMembers } from './opening';
import { isMember, mandateOf, mayDecide, weighs } from './standing-now';

export type AskingToSeal = Words & { byId: string; paraphrase: string; isConcerned: boolean };

/** By whom it concerns, by a moderator, or when a second member asks for it too. */
export function askToSeal(affairs: Affairs, asking: AskingToSeal, moment: Moment): Outcome {
  const { byId: askerId, paraphrase, isConcerned, flagId } = asking;
  const { at } = moment;
  if (!isMember(affairs, askerId, at)) return refuse('not_a_member');
  if (asking.authorId === askerId) return refuse('own_words');
  if (paraphrase.trim() === '') return refuse('needs_reason_to_seal');
  const before = caseOfWording(affairs, asking) ?? newCase(asking, at);
  const wasJudged = !isOpen(before) && before.sealAskedById !== null;
  if (before.sealed !== null || wasJudged) return refuse('already');

  const mandate =
    mayDecide(affairs, before, askerId, at) === null ? mandateOf(affairs, askerId, at) : undefined;
  const isSecond = weighs(affairs, askerId, at) && isAskedByAnother(affairs, before, askerId, at);
  if (
    isConcerned &&
    !mandate &&
    !isSecond &&
    (hasSealed(affairs, askerId) || isCrowded(affairs, askerId, at))
  )
    return refuse('already');
  if (isConcerned || mandate || isSecond) {
    const who = mandate
      ? { actorKind: 'MODERATOR' as const, actorId: askerId, mandateId: mandate.id }
      : unnamed;
    const isAlone = isConcerned || mandate !== undefined;
    const sealAskedById = isAlone || !isSecond ? askerId : before.sealAskedById;
    return acted(affairs, moment, (now) => [
      ...seal(now, { ...before, sealAskedById }, paraphrase, moment, {
        sealedById: isAlone ? askerId : null,
        row: noted(at, 'SEALED', { ...who, ...about(before) }),
      }),
    ]);
  }

  if (!isOpen(before) || before.sealAskedById === askerId) return refuse('already');
  const after = hasFlagged(before, askerId)
    ? before
    : flagged(
        before,
        { id: flagId, flaggerId: askerId, kind: 'private', note: '', at, withdrawnAt: null },
        (userId) => weighs(affairs, userId, at),
      );
  const isSeconded = before.secondedAt === null && after.secondedAt !== null;
  return acted(affairs, moment, () => [
    { put: 'case', row: { ...after, sealAskedById: askerId } },
    noted(at, 'FLAGGED', { ...unnamed, ...about(after) }),
    ...(isSeconded ? [noted(at, 'SECONDED', about(after))] : []),
  ]);
}

/** Whoever asked before counts as long as they are a member and have not taken it back. */
const isAskedByAnother = (affairs: Affairs, of: Case, askerId: string, at: number): boolean =>
  of.sealAskedById !== null &&
  of.sealAskedById !== askerId &&
  hasFlagged(of, of.sealAskedById) &&
  weighs(affairs, of.sealAskedById, at);

/** Words that the members are still judging: one alone has one thing sealed at a time. */
const hasSealed = (affairs: Affairs, askerId: string): boolean =>
  affairs.cases.some((each) => isOpen(each) && each.sealed !== null && each.sealAskedById === askerId);

/** Of those whose asking does not weigh yet, so many may have something sealed at a time: an address goes at once, a flood does not. */
const mostOfNewcomers = 3;

const isCrowded = (affairs: Affairs, askerId: string, at: number): boolean =>
  !weighs(affairs, askerId, at) &&
  affairs.cases.filter(
    (each) =>
      isOpen(each) &&
      each.sealed !== null &&
      each.sealAskedById !== null &&
      !weighs(affairs, each.sealAskedById, at),
  ).length >= mostOfNewcomers;

/** What the members are voting on already they go on with: is it to stay away? */
export function seal(
  affairs: Affairs,
  of: Case,
  paraphrase: string,
  moment: Moment,
  { row, sealedById }: { row: Change; sealedById: string | null },
): Change[] {
  const sealed: Case = { ...of, foldedAt: null, sealed: { paraphrase, at: moment.at } };
  return inTurn(
    affairs,
    () => [{ put: 'case', row: sealed }, row],
    (now) => (of.state === 'BALLOT' ? [] : putToMembers(now, sealed, moment, sealedById)),
  );
}
