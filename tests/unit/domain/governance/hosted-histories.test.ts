/**
 * Of a group of which somebody keeps the roster: all that holds of any group holds there, and nothing that the host does touches a
 * vote, a roll, an office, a decision or words.
 */
import { describe, expect, it } from 'vitest';
import { isDeciding, type LogAct } from '@/lib/domain/governance';
import * as ballots from './histories/laws-of-ballots';
import * as cases from './histories/laws-of-cases';
import * as offices from './histories/laws-of-offices';
import { byId, rows, type Seen } from './histories/seen';
import { holds, hostedPlans, unfold } from './histories/world';

const holdsThere = (law: (step: Seen) => void) =>
  holds(120, 1793, (plan) => void unfold(plan, law), hostedPlans);

const hostActs: readonly LogAct[] = [
  'HOST_OFFERED', 'HOST_OFFER_ENDED', 'HOST_BEGUN', 'HOST_ENDED', 'ROSTER_REMOVED', 'HOST_CLOSING', 'HOST_CLOSING_ENDED',
]; // prettier-ignore
const isTheHosts = ({ changes, by }: Seen) =>
  by === 'act' && hostActs.includes(rows(changes)[0]?.act ?? 'LEFT');

/** What a vote on having no host was about is over when there is none: it alone is. */
const isAboutTheHost = ({ before }: Seen, objectId: string) =>
  byId(before.petitions, objectId)?.grave?.kind === 'NO_HOST';

function hostsTouchNothing(seen: Seen): void {
  if (!isTheHosts(seen)) return;
  const { before, after } = seen;
  expect(after.cases).toEqual(before.cases);
  expect(after.decisions).toEqual(before.decisions);
  expect(after.mandates).toEqual(before.mandates);
  for (const old of before.petitions)
    if (!isAboutTheHost(seen, old.id)) expect(byId(after.petitions, old.id)).toEqual(old);
  for (const old of before.ballots)
    if (!isAboutTheHost(seen, old.objectId)) expect(byId(after.ballots, old.id)).toEqual(old);
}

function nobodyIsTakenOffMeanwhile({ before, changes }: Seen): void {
  const off = rows(changes).find(({ act }) => act === 'ROSTER_REMOVED');
  if (!off) return;
  expect(off.actorId).toBe(before.host?.userId);
  expect(off.targetId).not.toBe(off.actorId);
  expect(isDeciding(before)).toBe(false);
  expect(
    before.mandates.filter(({ holderId, endedAt }) => holderId === off.targetId && endedAt === null),
  ).toEqual([]);
}

/** From nobody's hands nobody takes it, and it passes to whom it was offered alone. */
function hostsAreNotMade({ before, after }: Seen): void {
  if (!after.host || after.host.userId === before.host?.userId) return;
  expect(before.host?.offeredToId).toBe(after.host.userId);
}

function nothingIsCutOffByTheEnd({ before, changes, after }: Seen): void {
  const said = rows(changes);
  if (!said.some(({ act }) => act === 'HOST_CLOSED')) return;
  expect(before.host?.closing).not.toBeNull();
  for (const old of before.ballots)
    if (old.closedAt === null) expect(byId(after.ballots, old.id)?.outcome).not.toBe('MOOT');
  expect(isDeciding(after)).toBe(false);
}

describe('where somebody keeps the roster', () => {
  it.each([
    ['nothing that they do touches a vote, an office, a decision or a case', hostsTouchNothing],
    ['nobody is taken off while the group decides something, or holds an office', nobodyIsTakenOffMeanwhile],
    ['nobody becomes it but from the other’s hands', hostsAreNotMade],
    ['its end cuts off no vote', nothingIsCutOffByTheEnd],
    ['2: no end is put off, and what is over stays over', ballots.whatIsOverStays],
    ['6, 7: there is one vote for each on the roll, in time', ballots.votesAreOfTheRoll],
    ['8, 10: an outcome is told by its votes', ballots.outcomesAreOfVotes],
    ['12: every act has its row in the log', cases.everyActIsLogged],
    ['20: leaving takes along one’s own vote and office', offices.leavingIsOnesOwn],
  ])('%s', (_, law) => holdsThere(law));

  it('everything of a host happened, so that all of this says something', () => {
    const acts = new Set<LogAct>();
    const ends = new Set<unknown>();
    holdsThere(({ changes }) => {
      for (const { act, outcome } of rows(changes)) {
        acts.add(act);
        if (act === 'HOST_ENDED') ends.add(outcome);
      }
    });
    expect(
      [...hostActs, 'HOST_CLOSED'].filter((act) => act !== 'HOST_BEGUN' && !acts.has(act as LogAct)),
    ).toEqual([]);
    expect([...ends].sort()).toEqual(['DISSOLVED', 'HANDED_OVER', 'HOLDER_LEFT', 'RESIGNED', 'VOTED']);
  });
});
