/** The design's invariants (2.8) about offices, each as what must be so of every change, or at every moment. */
import { expect } from 'vitest';
import {
  activeMembers,
  baseNow,
  beginPetition,
  evolve,
  leave,
  isMember,
  liveFlags,
  moderatorsInForce,
  thresholds,
} from '@/lib/domain/governance';
import { byId, rows, type Seen } from './seen';
import type { State } from './world';

/** 1. Every office was given by an election that elected its holder; or once, by founding. */
export function officesAreGiven({ before, after, at }: Seen): void {
  // Who was elected last, and nobody beside them.
  const inForce = moderatorsInForce(after, at).map(({ startsAt }) => startsAt);
  expect(new Set(inForce).size).toBeLessThanOrEqual(1);
  const founded = after.mandates.filter(({ origin }) => origin === 'FOUNDER');
  expect(founded.length).toBeLessThanOrEqual(1);
  for (const { id, holderId, origin, electionId } of after.mandates) {
    if (origin === 'FOUNDER' || byId(before.mandates, id)) continue;
    const election = byId(after.petitions, electionId);
    expect(election).toMatchObject({ kind: 'election', ending: 'CERTIFIED' });
    expect(byId(after.ballots, election?.ballotId ?? null)?.outcome).toContain(holderId);
  }
}

/** 4. By so many of the members, one after another, as it takes after a ballot that failed. */
export function officesCanBeRecalled({ affairs, at }: State): void {
  const most = thresholds(baseNow(affairs, at)).signaturesAgain;
  for (const { id } of moderatorsInForce(affairs, at)) {
    let after = affairs;
    for (const { userId } of activeMembers(affairs, at).slice(0, most)) {
      const begun = {
        petitionId: 'recall',
        kind: 'recall',
        objectId: id,
        grave: null,
        statement: '',
      } as const;
      const outcome = beginPetition(after, { ...begun, byId: userId }, { at, newId: () => 'ballot' });
      if ('changes' in outcome) after = evolve(after, outcome.changes);
    }
    const recall = after.petitions.find(({ objectId, endedAt }) => objectId === id && endedAt === null);
    expect(recall?.state).toBe('VOTING');
  }
}

/** 3 and 15. A moderator acts while in office, and never on their own words, flags or critics. */
export function moderatorsKeepToTheirOffice({ before, changes, at }: Seen): void {
  for (const { actorKind, actorId, mandateId, caseId } of rows(changes)) {
    if (actorKind !== 'MODERATOR') continue;
    const mandate = byId(before.mandates, mandateId ?? null);
    expect(mandate?.holderId).toBe(actorId);
    expect(moderatorsInForce(before, at).map(({ id }) => id)).toContain(mandateId);
    const of = byId(before.cases, caseId ?? null);
    if (!of) continue;
    expect(of.authorId).not.toBe(actorId);
    expect(liveFlags(of).map(({ flaggerId }) => flaggerId)).not.toContain(actorId);
    const recalls = before.petitions.filter((each) => each.endedAt === null && each.objectId === mandateId);
    expect(recalls.flatMap(({ signatures }) => signatures.map(({ userId }) => userId))).not.toContain(
      of.authorId,
    );
  }
}

/** 5. Nothing that a moderator does changes who votes, how many it takes, or what was said. To give in ends an appeal. */
export function moderatorsDoNotTouchBallots({ before, changes, after }: Seen): void {
  const [first] = rows(changes);
  if (first?.actorKind !== 'MODERATOR' || first.act === 'MANDATE_ENDED') return;
  for (const old of before.ballots) {
    const now = byId(after.ballots, old.id);
    const isGivenIn = first.act === 'UNDONE' && old.kind === 'appeal' && now?.outcome === 'MOOT';
    if (!isGivenIn) expect(now).toEqual(old);
  }
  expect(after.members).toEqual(before.members);
}

/** 20. */
export function anybodyMayLeave({ affairs, at }: State): void {
  for (const { userId } of activeMembers(affairs, at))
    if ('refused' in leave(affairs, { userId }, { at, newId: () => 'ballot' }))
      throw new Error(`${userId} has to stay`);
}

/** 20. Whoever leaves takes their own vote and office along, and nobody else's. */
export function leavingIsOnesOwn({ before, changes, after, at }: Seen): void {
  const left = rows(changes).find(({ act }) => act === 'LEFT')?.actorId;
  if (!left) return;
  expect(isMember(after, left, at)).toBe(false);
  expect(moderatorsInForce(after, at).map(({ holderId }) => holderId)).not.toContain(left);
  for (const old of before.ballots) {
    const now = byId(after.ballots, old.id);
    if (!now || now.closedAt !== null) continue;
    expect(now.votes).toEqual(old.votes.filter(({ voterId }) => voterId !== left));
    expect({ base: now.base, support: now.support }).toEqual({ base: old.base, support: old.support });
  }
}
