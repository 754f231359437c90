/**
 * Private data and unlawful words: away at once, on every way out, with a paraphrase in their place; and then the members judge,
 * by the paraphrase.
 */
import type { Affairs, Case, Change, Moment, Outcome } from './affairs';
import { acted, refuse } from './act';
import { about, ballotOfCase, caseOfWording, flagged, hasFlagged, isOpen, newCase } from './cases';
import { wasJudgedByMembers, type Words } from './cases';
import { byId, inTurn, noted, unnamed } from './evolve';
import { putToMembers } from './opening';
import { isMember, mandateOf, mayDecide } from './standing-now';

export type AskingToSeal = Words & { byId: string; paraphrase: string; isConcerned: boolean };

/** By whom it concerns, by a moderator, or when a second member asks for it too. */
export function askToSeal(affairs: Affairs, asking: AskingToSeal, moment: Moment): Outcome {
  const { byId: askerId, paraphrase, isConcerned, flagId } = asking;
  const { at } = moment;
  if (!isMember(affairs, askerId, at)) return refuse('not_a_member');
  if (asking.authorId === askerId) return refuse('own_words');
  if (paraphrase.trim() === '') return refuse('needs_reason_to_seal');
  const before = caseOfWording(affairs, asking) ?? newCase(asking, at);
  if (before.sealed !== null || wasJudgedByMembers(affairs, before.id)) return refuse('already');

  const mandate =
    mayDecide(affairs, before, askerId, at) === null ? mandateOf(affairs, askerId, at) : undefined;
  const isSecond = before.sealAskedById !== null && before.sealAskedById !== askerId;
  if (isConcerned || mandate || isSecond) {
    const who = mandate
      ? { actorKind: 'MODERATOR' as const, actorId: askerId, mandateId: mandate.id }
      : unnamed;
    return acted(affairs, moment, (now) => [
      ...seal(now, { ...before, sealAskedById: before.sealAskedById ?? askerId }, paraphrase, moment, {
        moderatorId: mandate ? askerId : null,
        row: noted(at, 'SEALED', { ...who, ...about(before) }),
      }),
    ]);
  }

  if (before.sealAskedById === askerId) return refuse('already');
  const after =
    isOpen(before) && !hasFlagged(before, askerId)
      ? flagged(before, { id: flagId, flaggerId: askerId, kind: 'private', note: '', at, withdrawnAt: null })
      : before;
  const isSeconded = before.secondedAt === null && after.secondedAt !== null;
  return acted(affairs, moment, () => [
    { put: 'case', row: { ...after, sealAskedById: askerId } },
    noted(at, 'FLAGGED', { ...unnamed, ...about(after) }),
    ...(isSeconded ? [noted(at, 'SECONDED', about(after))] : []),
  ]);
}

/** Words that the members were asked about are another question now: they are asked anew. */
export function seal(
  affairs: Affairs,
  of: Case,
  paraphrase: string,
  moment: Moment,
  { row, moderatorId }: { row: Change; moderatorId: string | null },
): Change[] {
  const { at } = moment;
  const sealed: Case = { ...of, foldedAt: null, sealed: { paraphrase, at } };
  const asked = ballotOfCase(affairs, of.id);
  return inTurn(
    affairs,
    () => [{ put: 'case', row: sealed }, row],
    () =>
      asked
        ? [
            { put: 'ballot', row: { ...asked, votes: [], closedAt: at, outcome: 'MOOT' } },
            noted(at, 'BALLOT_MOOT', { ballotId: asked.id, caseId: of.id }),
          ]
        : [],
    (now) => putToMembers(now, byId(now.cases, of.id) ?? sealed, moment, moderatorId),
  );
}
