/** The design's invariants (2.8), each as what must be so of every single change, or of how things stand. */
import { expect } from 'vitest';
import {
  activeMembers,
  baseNow,
  beginPetition,
  castVote,
  evolve,
  leave,
  replay,
  holdingOf,
  isMember,
  liveFlags,
  mode,
  moderatorsInForce,
  tally,
  thresholds,
  type Affairs,
  type BallotState,
  type Change,
  type LogRow,
} from '@/lib/domain/governance';
import { day, type Watch } from '../play';
import type { State } from './world';

type Seen = Parameters<Watch>[0];
const rows = (changes: readonly Change[]): LogRow[] =>
  changes.flatMap((each) => ('log' in each ? [each.log] : []));
export const byId = <T extends { id: string }>(list: readonly T[], id: string | null): T | undefined =>
  list.find((each) => each.id === id);

/** 1. Every office was given by an election that elected its holder; or once, by founding. */
export function officesAreGiven({ before, after }: Seen): void {
  const founded = after.mandates.filter(({ origin }) => origin === 'FOUNDER');
  expect(founded.length).toBeLessThanOrEqual(1);
  for (const { holderId, origin, electionId } of after.mandates.filter(
    (each) => each.origin === 'ELECTION',
  )) {
    const election = byId(after.petitions, electionId);
    expect({ origin, ending: election?.ending }).toEqual({ origin: 'ELECTION', ending: 'CERTIFIED' });
    expect(byId(after.ballots, election?.ballotId ?? null)?.outcome).toContain(holderId);
  }
}

/** 2. No end is put off, and what is over is over: an office, a ballot, a petition, a decision that was undone. */
export function whatIsOverStays({ before, after }: Seen): void {
  for (const old of before.mandates) {
    const { endedAt, ...given } = old;
    const now = byId(after.mandates, old.id);
    if (now === old) continue;
    if (endedAt !== null) expect(now).toEqual(old);
    else
      expect(now).toMatchObject({ startsAt: given.startsAt, endsAt: given.endsAt, holderId: given.holderId });
    expect(now?.endedAt ?? 0).toBeLessThanOrEqual(old.endsAt);
  }
  for (const old of before.ballots) {
    const now = byId(after.ballots, old.id);
    if (now === old) continue;
    if (old.closedAt !== null) expect(now).toEqual(old);
    const { opensAt, closesAt, base, support, seats, objectId, kind } = old;
    expect(now).toMatchObject({ opensAt, closesAt, base, support, seats, objectId, kind });
    expect(now?.roll.map(({ userId, seen }) => [userId, seen])).toEqual(
      old.roll.map(({ userId, seen }) => [userId, seen]),
    );
  }
  for (const old of before.petitions) {
    const now = byId(after.petitions, old.id);
    if (now !== old) expect(old.endedAt).toBeNull();
  }
  for (const old of before.decisions) {
    const now = byId(after.decisions, old.id);
    if (now === old) continue;
    expect(now).toMatchObject({
      act: old.act,
      until: old.until,
      at: old.at,
      mandateId: old.mandateId,
      reason: old.reason,
    });
    if (old.undoneAt !== null) expect(now).toEqual(old);
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

/** 6 and 7. One vote for each on the roll, none outside of it, and none too late. */
export function votesAreOfTheRoll({ after }: Seen): void {
  for (const { closedAt, closesAt, roll, votes } of after.ballots) {
    if (closedAt !== null) continue;
    const voters = votes.map(({ voterId }) => voterId).sort();
    expect(voters).toEqual(
      roll
        .filter(({ hasVoted }) => hasVoted)
        .map(({ userId }) => userId)
        .sort(),
    );
    expect(new Set(voters).size).toBe(voters.length);
    expect(votes.every(({ at }) => at < closesAt)).toBe(true);
  }
}

/** 8 and 10. What comes out is told by base and votes alone, in any order; who has as many as an elected is elected. */
export function outcomesAreOfVotes({ before, changes }: Seen): void {
  const now = new Map(before.ballots.map((each): [string, BallotState] => [each.id, each]));
  for (const change of changes) {
    if (!('put' in change) || change.put !== 'ballot') continue;
    const [old, closed] = [now.get(change.row.id), change.row];
    now.set(closed.id, closed);
    if (!old || closed.closedAt === null || closed.outcome === 'MOOT' || closed.kind === 'election') {
      if (Array.isArray(closed.outcome)) expect(isFair(closed)).toBe(true);
      continue;
    }
    const votes = old.votes.map(({ choice }) => choice).reverse();
    const again = tally({ kind: closed.kind, base: closed.base, votes } as Parameters<
      typeof tally<'case'>
    >[0]);
    expect(closed.outcome).toBe(again.outcome);
    expect(Object.values(closed.tally?.counts ?? {}).reduce((sum, each) => sum + each, 0)).toBe(votes.length);
  }
}

function isFair({ outcome, tally: counted, support }: BallotState): boolean {
  const elected = Array.isArray(outcome) ? (outcome as readonly string[]) : [];
  const of = (name: string) => counted?.counts[name] ?? 0;
  return elected.every((name) => of(name) >= support);
}

/** 12. Whatever a person does is in the log, once and first, and after it what follows; an edit says only what follows. */
export function everyActIsLogged({ changes, by }: Seen): void {
  const said = rows(changes);
  const people = said.filter(({ actorKind }) => actorKind === 'MEMBER' || actorKind === 'MODERATOR');
  const isOfWords = ['CASE_LAPSED', 'FOLDED', 'UNFOLDED'].includes(said[0]?.act ?? '');
  if (by === 'act' && said.length > 0 && !isOfWords) expect(people).toEqual([said[0]]);
  if (by === 'time') expect(people).toEqual([]);
}

/** 14. What was overturned is as if it had never been decided. */
export function overturnedIsUndone({ after }: Seen): void {
  for (const decision of after.decisions) {
    if (decision.undoneAt === null) continue;
    const without: Affairs = { ...after, decisions: after.decisions.filter((each) => each !== decision) };
    const commentId = byId(after.cases, decision.caseId)?.commentId ?? '';
    expect(holdingOf(after, commentId)).toEqual(holdingOf(without, commentId));
    if (decision.act === 'FOLD') expect(byId(after.cases, decision.caseId)?.foldedAt).toBeNull();
  }
}

/** 15. Nobody is on the roll about their own cause. */
export function nobodyJudgesThemselves({ after, changes }: Seen): void {
  for (const change of changes) {
    if (!('put' in change) || change.put !== 'ballot') continue;
    const { kind, objectId, roll } = change.row;
    const voters = roll.map(({ userId }) => userId);
    const petition = byId(after.petitions, objectId);
    const decision = byId(after.decisions, kind === 'appeal' ? (petition?.objectId ?? null) : null);
    const of = byId(after.cases, kind === 'case' ? objectId : (decision?.caseId ?? null));
    expect(voters).not.toContain(of?.authorId);
    expect(voters).not.toContain(byId(after.mandates, decision?.mandateId ?? null)?.holderId);
    if (petition?.grave?.kind === 'EXCLUDE') expect(voters).not.toContain(petition.grave.personId);
  }
}

/** 16, in part: a case keeps what it was about, and never goes away. (The words themselves are stored with it.) */
export function casesAreKept({ before, after }: Seen): void {
  for (const old of before.cases) {
    const { commentId, authorId, revisionHash } = old;
    const now = byId(after.cases, old.id);
    if (now !== old) expect(now).toMatchObject({ commentId, authorId, revisionHash });
  }
}

/** 17. No mute is longer than a week, nor all in thirty days longer than two; and who is muted votes. */
export function mutesAreShort({ after }: Seen): void {
  const mutes = after.decisions.filter(({ act }) => act === 'MUTE');
  for (const { at, until } of mutes) expect((until ?? Infinity) - at).toBeLessThanOrEqual(7 * day);
  for (const last of mutes) {
    const author = byId(after.cases, last.caseId)?.authorId;
    const together = mutes
      .filter(
        ({ at, caseId }) =>
          at > last.at - 30 * day && at <= last.at && byId(after.cases, caseId)?.authorId === author,
      )
      .reduce((sum, { at, until, undoneAt }) => sum + Math.min(until ?? at, undoneAt ?? Infinity) - at, 0);
    expect(together).toBeLessThanOrEqual(14 * day);
    const ballot = after.ballots.find(
      ({ opensAt, closedAt, roll }) =>
        opensAt >= last.at &&
        closedAt === null &&
        roll.some(({ userId, struckAt }) => userId === author && struckAt === null),
    );
    if (!ballot || !author) continue;
    const cast = castVote(ballot, { voterId: author, choice: 'ABSTAIN' }, ballot.opensAt);
    expect(cast).toHaveProperty('ballot');
  }
}

/** 18. Where nobody moderates nothing waits longer than eight days for a second, and eight for the members. */
export function nothingWaits({ after, at }: Seen): void {
  for (const of of after.cases) {
    if (of.state === 'BALLOT') {
      const ballot = after.ballots.find((each) => each.objectId === of.id && each.closedAt === null);
      expect(ballot?.closesAt ?? 0).toBeGreaterThan(at);
      expect((ballot?.closesAt ?? 0) - (ballot?.opensAt ?? 0)).toBe(8 * day);
    }
    if (of.state !== 'OPEN' || mode(after, at) === 'mandate') continue;
    expect(of.secondedAt).toBeNull();
    expect(at - of.openedAt).toBeLessThan(8 * day);
  }
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

/** 13. From the log alone, without anything else that is stored. */
export function logTellsAll({ affairs, log, at }: State): void {
  const told = replay(log);
  if (log.some((row, n) => row.at < (log[n - 1]?.at ?? 0))) throw new Error('the log goes back in time');
  const inForce = moderatorsInForce(affairs, at).map(({ id }) => id);
  expect([...told.mandates].sort()).toEqual(inForce.sort());
  const comments = affairs.cases.map(({ commentId }) => commentId);
  const held = comments.map((each): [string, unknown] => [each, holdingOf(affairs, each)]);
  expect(told.holdings).toEqual(new Map(held.filter(([, holding]) => holding !== null)));
}

/** 20. */
export function anybodyMayLeave({ affairs, at }: State): void {
  for (const { userId } of activeMembers(affairs, at))
    if ('refused' in leave(affairs, { userId }, { at, newId: () => 'ballot' }))
      throw new Error(`${userId} has to stay`);
}
