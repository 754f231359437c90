/** The design's invariants (2.8) about ballots, and about what is over. */
import { expect } from 'vitest';
import { tally, type BallotState } from '@/lib/domain/governance';
import { byId, type Seen } from './seen';

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
    // What only one could judge comes to nothing, whatever they say.
    const isOneAlone = closed.kind === 'case' && closed.roll.length < 2;
    expect(closed.outcome).toBe(isOneAlone ? 'NOTHING' : again.outcome);
    expect(Object.values(closed.tally?.counts ?? {}).reduce((sum, each) => sum + each, 0)).toBe(votes.length);
  }
}

function isFair({ outcome, tally: counted, support }: BallotState): boolean {
  const elected = Array.isArray(outcome) ? (outcome as readonly string[]) : [];
  const of = (name: string) => counted?.counts[name] ?? 0;
  const least = Math.min(...elected.map(of));
  const others = (counted?.reasons ?? []).flatMap((reason) =>
    'candidate' in reason ? (reason.candidate ?? []) : [],
  );
  return least >= support && others.every((name) => elected.includes(name) || of(name) < least);
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
