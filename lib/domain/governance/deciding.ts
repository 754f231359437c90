/** What a moderator may do, in the closed list that the office is: one at a time, with a reason, and undone as easily. */
import type { Affairs, Change, Decision, Moment, Outcome, Sanction } from './affairs';
import { acted, isReason, refuse } from './act';
import { about, over } from './cases';
import { longestMute, mostMuted, muteSpan, shortestMute, windows } from './constants';
import { byId, noted } from './evolve';
import { putToMembers } from './opening';
import { seal } from './sealing';
import { critic, mandateOf, mutesOf, plainConflict } from './standing-now';
import { undoDecision } from './undoing';

export type Deciding = {
  decisionId: string;
  caseId: string;
  moderatorId: string;
  act: Sanction;
  reason: string;
  /** Of a mute. */
  until: number | null;
  /** Instead of words that are sealed. */
  paraphrase?: string;
};

/** A week at most, and two within thirty days, of those too that were undone as far as they lasted. */
function isTooLong(affairs: Affairs, authorId: string, until: number | null, at: number): boolean {
  const length = until === null ? 0 : until - at;
  const before = mutesOf(affairs, authorId)
    .filter((mute) => mute.at > at - muteSpan)
    .map((mute) => Math.min(mute.until ?? mute.at, mute.undoneAt ?? Infinity) - mute.at);
  const together = before.reduce((sum, each) => sum + each, length);
  return length < shortestMute || length > longestMute || together > mostMuted;
}

export function decide(affairs: Affairs, deciding: Deciding, moment: Moment): Outcome {
  const { decisionId, caseId, moderatorId, act, reason, paraphrase = '' } = deciding;
  const { at } = moment;
  const of = byId(affairs.cases, caseId);
  if (!of) return refuse('unknown');
  const conflict = plainConflict(affairs, of, moderatorId, at);
  if (conflict) return refuse(conflict);
  const isAboutSeeing = act === 'FOLD' || act === 'HIDE';
  if (of.state !== 'OPEN' || (isAboutSeeing && of.wordsRemovedAt != null)) return refuse('not_open');
  if (!isReason(reason)) return refuse('reason_too_short');
  if (act === 'SEAL' && paraphrase.trim() === '') return refuse('needs_reason_to_seal');
  if (act === 'MUTE' && isTooLong(affairs, of.authorId, deciding.until, at)) return refuse('mute_too_long');
  const criticised = critic(affairs, of, moderatorId);
  if (criticised) return refuse(criticised);

  const until = act === 'MUTE' ? deciding.until : null;
  const mandateId = mandateOf(affairs, moderatorId, at)?.id ?? null;
  const decision: Decision = {
    ...{ id: decisionId, caseId, by: 'MODERATOR', mandateId, ballotId: null, act, until, reason, at },
    // What is sealed is put to the members at once: there is nothing to appeal before they have judged.
    appealUntil: act === 'SEAL' ? at : at + windows.appealing,
    ...{ suspendedAt: null, undoneAt: null, undoneBy: null },
  };
  const row = noted(at, 'DECIDED', {
    ...{ actorKind: 'MODERATOR', actorId: moderatorId, ...about(of), decisionId, sanction: act, reason },
    ...(mandateId === null ? {} : { mandateId }),
    ...(until === null ? {} : { expiresAt: until }),
  });
  if (act === 'SEAL')
    return acted(affairs, moment, (now) => [
      { put: 'decision', row: decision },
      ...seal(now, { ...of, sealAskedById: moderatorId }, paraphrase, moment, {
        row,
        sealedById: moderatorId,
      }),
    ]);
  const foldedAt = act === 'FOLD' ? (of.foldedAt ?? at) : null;
  return acted(affairs, moment, (): Change[] => [
    { put: 'case', row: { ...over(of, 'DECIDED', at), foldedAt } },
    { put: 'decision', row: decision },
    row,
    ...(of.foldedAt !== null && !isAboutSeeing ? [noted(at, 'UNFOLDED', about(of))] : []),
  ]);
}

/** A moderator's decision, their own or another's. What the members decided or upheld is theirs. */
export function undo(
  affairs: Affairs,
  { decisionId, moderatorId, reason }: { decisionId: string; moderatorId: string; reason: string },
  moment: Moment,
): Outcome {
  const decision = byId(affairs.decisions, decisionId);
  const of = byId(affairs.cases, decision?.caseId ?? null);
  if (!decision || !of) return refuse('unknown');
  const conflict = plainConflict(affairs, of, moderatorId, moment.at);
  if (conflict) return refuse(conflict);
  const wasUpheld = affairs.petitions.some(
    ({ kind, objectId, ending }) => kind === 'appeal' && objectId === decisionId && ending === 'CERTIFIED',
  );
  if (decision.by === 'ASSEMBLY' || wasUpheld || decision.act === 'SEAL') return refuse('not_yours');
  if (decision.undoneAt !== null) return refuse('already');
  if (!isReason(reason)) return refuse('reason_too_short');
  const criticised = critic(affairs, of, moderatorId);
  if (criticised) return refuse(criticised);
  const mandateId = mandateOf(affairs, moderatorId, moment.at)?.id;
  const row = { act: 'UNDONE', actorKind: 'MODERATOR', actorId: moderatorId, reason } as const;
  return acted(affairs, moment, (now) =>
    undoDecision(
      now,
      decision,
      { undoneBy: 'MODERATOR', row: { ...row, ...(mandateId ? { mandateId } : {}) } },
      moment,
    ),
  );
}

/** A moderator who does not want to decide it alone asks the members. */
export function refer(
  affairs: Affairs,
  { caseId, moderatorId, reason }: { caseId: string; moderatorId: string; reason: string },
  moment: Moment,
): Outcome {
  const { at } = moment;
  const of = byId(affairs.cases, caseId);
  if (!of) return refuse('unknown');
  const conflict = plainConflict(affairs, of, moderatorId, at);
  if (conflict) return refuse(conflict);
  if (of.state !== 'OPEN') return refuse('not_open');
  if (!isReason(reason)) return refuse('reason_too_short');
  const criticised = critic(affairs, of, moderatorId);
  if (criticised) return refuse(criticised);
  const mandateId = mandateOf(affairs, moderatorId, at)?.id;
  const who = { actorKind: 'MODERATOR', actorId: moderatorId, ...(mandateId ? { mandateId } : {}) } as const;
  return acted(
    affairs,
    moment,
    () => [noted(at, 'REFERRED', { ...who, ...about(of), reason })],
    (now) => putToMembers(now, { ...of, referredAt: at }, moment),
  );
}
