/** What one person alone cannot do to another's words, and what an edit does not hide. */
import { describe, expect, it } from 'vitest';
import {
  authorEdited,
  authorRemoved,
  authorRestored,
  castVote,
  holdingOf,
  withdrawFlag,
} from '@/lib/domain/governance';
import { rollOf } from '@/lib/domain/governance/roll';
import { asksGravely, asksToSeal, callsElection, decides, flags, leaves, mandate, stands } from './deeds';
import { day, hour, play, settled, start, type Play } from './play';

const governed = (size = 10) => play(size, { mandates: [mandate('ann', start)] });
const held = (group: Play, comment = 'c1') => holdingOf(group.affairs, comment)?.as ?? null;
const theCase = (group: Play) => group.affairs.cases[0];
const voters = (group: Play) => group.ballot('case').roll.map(({ userId }) => userId);
const edits = (group: Play, revisionHash: string) =>
  group.does((affairs, moment) => authorEdited(affairs, { commentId: 'c1', revisionHash }, moment));
const removes = (group: Play) =>
  group.does((affairs, moment) => authorRemoved(affairs, { commentId: 'c1' }, moment));
const restores = (group: Play, revisionHash?: string) =>
  group.does((affairs, moment) => authorRestored(affairs, { commentId: 'c1', revisionHash }, moment));
const withdraws = (group: Play, flaggerId: string) =>
  group.does((affairs, moment) => withdrawFlag(affairs, { caseId: 'case-c1-first', flaggerId }, moment));

describe('whoever has words sealed because it concerns them', () => {
  it('does not judge it', () => {
    const group = play(10);
    group.does(asksToSeal('ben', 'c1', 'dee', true));
    expect(voters(group)).not.toContain('ben');
    expect(theCase(group)?.sealAskedById).toBe('ben');
  });

  it('does not judge it either where somebody else had asked before', () => {
    const group = play(10);
    group.does(asksToSeal('cid', 'c1', 'dee'));
    group.does(asksToSeal('ben', 'c1', 'dee', true));
    expect(voters(group)).toContain('cid');
    expect(voters(group)).not.toContain('ben');
    expect(theCase(group)?.sealAskedById).toBe('ben');
  });

  it('has one thing sealed at a time, and others with another’s help', () => {
    const group = play(10);
    group.does(asksToSeal('ben', 'c1', 'dee', true));
    expect(group.attempt(asksToSeal('ben', 'c2', 'dee', true))).toBe('already');
    group.does(asksToSeal('cid', 'c2', 'dee'));
    expect(group.attempt(asksToSeal('ben', 'c2', 'dee', true))).toBeNull();
    group.to(group.now + 8 * day);
    expect(group.attempt(asksToSeal('ben', 'c3', 'dee', true))).toBeNull();
  });

  it('keeps nothing so where two are all there are, or only one is left to judge', () => {
    const pair = play(2);
    pair.does(asksToSeal('ann', 'c1', 'ben', true));
    pair.wait(hour);
    expect(held(pair)).toBeNull();
    const three = play(3);
    three.does(asksToSeal('ann', 'c1', 'ben', true));
    three.votes('YES', ['cid']);
    three.wait(hour);
    expect(held(three)).toBeNull();
    expect(three.closed('case')).toMatchObject({
      outcome: 'NOTHING',
      tally: { reasons: [{ code: 'below-support', has: 1, needs: 2 }] },
    });
  });

  it('leaves the judging to newcomers too, where hardly anybody else is left', () => {
    const members = [settled('ann'), settled('ben'), settled('cid', { joinedAt: start - day })];
    const roll = rollOf(members, start, new Set(['ann']));
    expect(roll.map(({ userId }) => userId)).toEqual(['ben', 'cid']);
  });
});

describe('having asked to seal', () => {
  it('is over when one takes it back, and when one leaves', () => {
    const group = governed();
    group.does(asksToSeal('ben', 'c1', 'dee'));
    group.does(flags('gus', 'c1', 'dee'));
    withdraws(group, 'ben');
    expect(theCase(group)).toMatchObject({ state: 'OPEN', sealAskedById: null });
    group.does(flags('ben', 'c1', 'dee'));
    expect(group.attempt(asksToSeal('cid', 'c1', 'dee'))).toBeNull();
    expect(held(group)).toBeNull();
    group.does(asksToSeal('eve', 'c3', 'dee'));
    group.does(leaves('eve'));
    expect(group.attempt(asksToSeal('cid', 'c3', 'dee'))).toBeNull();
    expect(held(group, 'c3')).toBeNull();
    group.does(asksToSeal('fay', 'c3', 'dee'));
    expect(held(group, 'c3')).toBe('sealed');
  });

  it('is not asked again where the members judged, though another had taken back what they asked', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    withdraws(group, 'ben');
    group.does(asksToSeal('cid', 'c1', 'dee', true));
    group.to(group.ballot('case').closesAt);
    expect(held(group)).toBeNull();
    expect(group.attempt(flags('eve', 'c1', 'dee'))).toBe('already');
  });
});

describe('a flag of somebody who has left', () => {
  it('neither seconds nor folds', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(leaves('ben'));
    group.does(flags('cid', 'c1', 'dee'));
    expect(theCase(group)).toMatchObject({ state: 'OPEN', secondedAt: null, foldedAt: null });
    group.does(flags('eve', 'c1', 'dee'));
    expect(theCase(group)).toMatchObject({ state: 'BALLOT', foldedAt: start });
  });
});

describe('an edit', () => {
  it('ends what was asked about the wording of before, and it is asked still when that stands again', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    edits(group, 'second');
    expect(theCase(group)?.state).toBe('LAPSED');
    expect(group.said('CASE_LAPSED')).toHaveLength(1);
    group.wait(30 * day);
    edits(group, 'first');
    expect(theCase(group)).toMatchObject({ state: 'OPEN', openedAt: group.now, endedAt: null });
    group.does(flags('cid', 'c1', 'dee'));
    expect(theCase(group)?.state).toBe('BALLOT');
    edits(group, 'second');
    expect(theCase(group)?.state).toBe('BALLOT');
  });

  it('brings back nothing that too few asked for, or that the members have judged', () => {
    const alone = play(10);
    alone.does(flags('ben', 'c1', 'dee'));
    alone.to(start + 8 * day);
    edits(alone, 'first');
    expect(theCase(alone)?.state).toBe('LAPSED');
    const judged = play(10);
    judged.does(flags('ben', 'c1', 'dee'));
    judged.does(flags('cid', 'c1', 'dee'));
    judged.to(judged.ballot().closesAt);
    edits(judged, 'second');
    edits(judged, 'first');
    expect(theCase(judged)?.state).toBe('LAPSED');
  });
});

describe('words that their author takes away and brings back', () => {
  it('are folded again where a moderator or the members had folded them', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', 'FOLD'));
    removes(group);
    expect(held(group)).toBeNull();
    restores(group);
    expect(held(group)).toBe('folded');
    expect(theCase(group)?.wordsRemovedAt).toBeNull();
    const assembly = play(10);
    assembly.does(flags('ben', 'c1', 'dee'));
    assembly.does(flags('cid', 'c1', 'dee'));
    removes(assembly);
    restores(assembly, 'first');
    expect(held(assembly)).toBe('folded');
  });

  it('are simply there where they were, or are other words by now', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    removes(group);
    restores(group);
    expect(held(group)).toBeNull();
    const other = governed();
    other.does(flags('ben', 'c1', 'dee'));
    other.does(decides('ann', 'c1', 'FOLD'));
    edits(other, 'second');
    removes(other);
    restores(other, 'second');
    expect(held(other)).toBeNull();
    expect(theCase(other)?.wordsRemovedAt).toBeNull();
  });
});

describe('a vote in an election', () => {
  it('is kept and counted for those alone who stand', () => {
    const group = play(5);
    for (const name of ['ann', 'ben']) group.does(callsElection(name, { petitionId: 'election' }));
    for (const name of ['ann', 'ben']) group.does(stands(name, 'election'));
    group.wait(8 * day);
    const choice = ['ann', 'a line for everybody to read', 'ann'];
    const cast = castVote(group.ballot(), { voterId: 'cid', choice }, group.now, ['ann', 'ben']);
    expect('ballot' in cast && cast.ballot.votes[0]?.choice).toEqual(['ann']);
    group.votes(choice, ['cid', 'dee']);
    group.votes('ABSTAIN', ['eve']);
    group.to(group.ballot().closesAt);
    expect(group.closed('election')?.tally?.counts).toEqual({ ann: 2, ABSTAIN: 1 });
  });
});

describe('whoever leaves before they are excluded', () => {
  it('is away as long as if they had stayed for it', () => {
    const group = play(9);
    for (const name of ['ann', 'ben', 'cid', 'dee'])
      group.does(asksGravely(name, { grave: { kind: 'EXCLUDE', personId: 'ivy' } }));
    group.wait(3 * day);
    group.votes('YES', ['ann', 'ben', 'cid', 'dee', 'eve']);
    group.does(leaves('ivy'));
    const leftAt = group.now;
    group.to(group.ballot().closesAt);
    const excludedUntil = group.now + 180 * day;
    expect(group.affairs.members.at(-1)).toMatchObject({ userId: 'ivy', leftAt, excludedUntil });
    expect(group.said('EXCLUDED')).toMatchObject([{ targetId: 'ivy', expiresAt: excludedUntil }]);
  });
});
