/** The design's invariants (2.8) about what somebody wrote, and about the log. */
import { expect } from 'vitest';
import {
  castVote,
  holdingOf,
  isOut,
  mode,
  moderatorsInForce,
  partsOf,
  replay,
  type Affairs,
} from '@/lib/domain/governance';
import { day } from '../play';
import { byId, rows, type Seen } from './seen';
import type { State } from './world';

/** 12. Whatever a person does is in the log, once and first, and after it what follows; an edit says only what follows. */
export function everyActIsLogged({ changes, by }: Seen): void {
  const said = rows(changes);
  const people = said.filter(({ actorKind }) => actorKind === 'MEMBER' || actorKind === 'MODERATOR');
  const isOfWords = ['CASE_LAPSED', 'FOLDED', 'UNFOLDED', 'TAKEN_OUT', 'PUT_BACK'].includes(
    said[0]?.act ?? '',
  );
  if (by === 'act' && said.length > 0 && !isOfWords) expect(people).toEqual([said[0]]);
  if (by === 'time') expect(people).toEqual([]);
}

/** 13. From the log alone, without anything else that is stored. */
export function logTellsAll({ affairs, log, at }: State): void {
  const told = replay(log);
  if (log.some((row, n) => row.at < (log[n - 1]?.at ?? 0))) throw new Error('the log goes back in time');
  const inForce = moderatorsInForce(affairs, at).map(({ id }) => id);
  expect([...told.mandates].sort()).toEqual(inForce.sort());
  const comments = affairs.cases.flatMap((of) => partsOf(of).map(({ commentId }) => commentId));
  const held = comments.map((each): [string, unknown] => [each, holdingOf(affairs, each)]);
  expect(told.holdings).toEqual(new Map(held.filter(([, holding]) => holding !== null)));
}

/** 14. What was overturned is as if it had never been decided. */
export function overturnedIsUndone({ after }: Seen): void {
  for (const decision of after.decisions) {
    if (decision.undoneAt === null) continue;
    const without: Affairs = { ...after, decisions: after.decisions.filter((each) => each !== decision) };
    const of = byId(after.cases, decision.caseId);
    for (const { commentId } of of ? partsOf(of) : [])
      expect(holdingOf(after, commentId)).toEqual(holdingOf(without, commentId));
    if (decision.act === 'FOLD') expect(byId(after.cases, decision.caseId)?.foldedAt).toBeNull();
  }
}

/** 16, in part: a case keeps what it was about, and never goes away. (The words themselves are stored with it.) */
export function casesAreKept({ before, after }: Seen): void {
  for (const old of before.cases) {
    const { commentId, authorId, revisionHash } = old;
    const now = byId(after.cases, old.id);
    if (now !== old) expect(now).toMatchObject({ commentId, authorId, revisionHash });
    if (!now || now === old) continue;
    expect(partsOf(now).map(wordingOf)).toEqual(partsOf(old).map(wordingOf));
  }
}

const wordingOf = ({ commentId, revisionHash }: { commentId: string; revisionHash: string }) =>
  `${commentId} ${revisionHash}`;

/** What a case does to one of its comments it does to all, but to those that were taken out or changed, each by itself. */
export function floodsAreHeldTogether({ before, after }: Seen): void {
  for (const of of after.cases) {
    if (of.flood === undefined) continue;
    const sole: Affairs = { ...after, cases: [of] };
    const like = of.flood.filter(({ apart }) => apart === null);
    const held = like.map(({ commentId }) => holdingOf(sole, commentId)?.as ?? null);
    expect(new Set(held).size).toBeLessThanOrEqual(1);
    for (const part of of.flood) if (isOut(part)) expect(holdingOf(sole, part.commentId)).toBeNull();
    const was = byId(before.cases, of.id)?.flood ?? [];
    for (const [index, { apart }] of was.entries())
      if (apart === 'RELEASED') expect(of.flood[index]?.apart).toBe('RELEASED');
    expect(of.flood.every(({ releaseAskedBy }) => !releaseAskedBy.includes(of.authorId))).toBe(true);
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
