/**
 * The design's invariants over whatever members may do, one after another, in groups of one to fourteen. Not here: 9 and 11,
 * which are about counting alone (tally.test.ts); of 12 that a row is written with its act, and 19, which are the database's.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  advance,
  entryOf,
  evolve,
  logActs,
  mandateEndings,
  verifyChain,
  type Change,
  type Entry,
  type LogRow,
} from '@/lib/domain/governance';
import * as ballots from './histories/laws-of-ballots';
import * as cases from './histories/laws-of-cases';
import * as offices from './histories/laws-of-offices';
import { histories, holds, holdsOfChanges, holdsOfStates, unfold } from './histories/world';
import { day, hour } from './play';

describe('whatever anybody does', () => {
  it.each([
    ['1: every office was given by the members', offices.officesAreGiven],
    ['2: no end is put off, and what is over stays over', ballots.whatIsOverStays],
    [
      '3, 15: moderators act in office, and not on themselves or their critics',
      offices.moderatorsKeepToTheirOffice,
    ],
    ['5: moderators change no ballot', offices.moderatorsDoNotTouchBallots],
    ['6, 7: there is one vote for each on the roll, in time', ballots.votesAreOfTheRoll],
    ['8, 10: an outcome is told by its votes', ballots.outcomesAreOfVotes],
    ['12: every act has its row in the log', cases.everyActIsLogged],
    ['14: what was overturned is undone', cases.overturnedIsUndone],
    ['15: nobody judges their own cause', ballots.nobodyJudgesThemselves],
    ['16: a case keeps what it was about', cases.casesAreKept],
    ['what one case is about stands and falls together', cases.floodsAreHeldTogether],
    ['17: mutes are short, and take no vote', cases.mutesAreShort],
    ['18: nothing waits for ever', cases.nothingWaits],
    ['20: leaving takes along one’s own vote and office', offices.leavingIsOnesOwn],
  ])('%s', (_, law) => holdsOfChanges(law));

  it.each([
    ['4: an office can be put to the vote, by no more than it ever takes', offices.officesCanBeRecalled],
    ['13: the log alone tells who is in office and what is held', cases.logTellsAll],
    ['20: anybody may leave', offices.anybodyMayLeave],
  ])('at any moment %s', (_, law) => holdsOfStates(law));

  it('everything happened that can happen, so that all of this says something', () => {
    const { steps, states } = histories();
    expect(states.length).toBeGreaterThan(5000);
    const acts = new Set(states.flatMap(({ log }) => log.map(({ act }) => act)));
    const others = ['FOUNDED', 'CASE_ENDED', 'RESTORED', 'DISSOLVED', 'VOUCHED', 'RENAMED'];
    const outside = logActs.filter((act) => others.includes(act) || /^(OPERATOR|HOST|ROSTER)_/.test(act));
    expect(logActs.filter((act) => !acts.has(act))).toEqual(outside);
    const endings = new Set(steps.flatMap(({ after }) => after.mandates.map(({ endReason }) => endReason)));
    expect(mandateEndings.filter((each) => !endings.has(each))).toEqual(['TASK_DONE', 'DISSOLVED']);
    const outcomes = new Set(steps.flatMap(({ after }) => after.ballots.map(({ outcome }) => outcome)));
    for (const outcome of [
      'ENDS',
      'KEPT',
      'OVERTURNED',
      'STANDS',
      'APPLIED',
      'NOTHING',
      'CARRIED',
      'REJECTED',
    ])
      expect(outcomes).toContain(outcome);
  });

  it('12: the log is whole, and nothing in it can be otherwise unnoticed', async () => {
    const longest = histories().states.reduce((one, other) =>
      other.log.length > one.log.length ? other : one,
    );
    const entries = chained(longest.log);
    expect(await verifyChain(entries, sha256)).toEqual({ whole: true, head: entries.at(-1)?.hash });
    for (const [index, entry] of entries.entries()) {
      const without = entries.toSpliced(index, 1);
      const isLast = index === entries.length - 1;
      expect(await verifyChain(without, sha256)).toMatchObject(
        isLast ? { whole: true } : { atSeq: index + 1 },
      );
      const other = entries.with(index, { ...entry, entry: entry.entry.replace('"at":1', '"at":2') });
      expect(await verifyChain(other, sha256)).toEqual({ whole: false, atSeq: index + 1 });
    }
  });

  it('it does not matter when somebody looks: what time brings is the same, and brought once', () =>
    holds(60, 1917, (plan) => {
      const { affairs, now } = unfold(plan);
      const until = now + 160 * day;
      const atOnce = advance(affairs, until, ids());
      const newId = ids();
      const often: Change[] = [];
      let step = affairs;
      for (let at = now; at <= until; at += 40 * hour) {
        const brought = advance(step, at, newId);
        often.push(...brought);
        step = evolve(step, brought);
      }
      expect(often).toEqual(atOnce);
      expect(advance(step, until, newId)).toEqual([]);
    }));
});

function ids(): () => string {
  let n = 0;
  return () => `later-${(n += 1)}`;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
function chained(log: readonly LogRow[]): Entry[] {
  let prevHash = '';
  return log.map((row, index) => {
    const entry = entryOf('group', index + 1, row);
    const link = { seq: index + 1, entry, prevHash, hash: sha256(prevHash + entry) };
    prevHash = link.hash;
    return link;
  });
}
