/** The design's sequences about what somebody wrote: T15, T16 and T18 to T20. */
import { describe, expect, it } from 'vitest';
import { accountOf, authorEdited, authorRemoved, holdingOf, stateOfDecision } from '@/lib/domain/governance';
import { appeals, decides, flags, leaves, mandate } from './deeds';
import { day, hour, on, play, start, type Play } from './play';

const governed = (size = 10) => play(size, { mandates: [mandate('ann', start)] });
const held = (group: Play, comment = 'c1') => holdingOf(group.affairs, comment)?.as ?? null;
const theCase = (group: Play) => group.affairs.cases[0];
const decision = (group: Play) => group.affairs.decisions[0];
const stateNow = (group: Play) => {
  const [first] = group.affairs.decisions;
  return first && stateOfDecision(first, group.affairs, group.now);
};

describe('words that somebody asked about', () => {
  it('T15: that their author takes away leave a case, in which nothing can be hidden any more', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.does((affairs, moment) => authorRemoved(affairs, { commentId: 'c1' }, moment));
    expect(group.attempt(decides('ann', 'c1', 'HIDE'))).toBe('not_open');
    expect(group.attempt(decides('ann', 'c1', 'FOLD'))).toBe('not_open');
    expect(group.attempt(decides('ann', 'c1', 'WARN'))).toBeNull();
    expect(theCase(group)).toMatchObject({ revisionHash: 'first', state: 'DECIDED' });
  });

  it('T16: and that the only moderator wrote are for the others to decide about', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'ann'));
    expect(group.attempt(decides('ann', 'c1', 'DISMISS'))).toBe('own_words');
    expect(theCase(group)?.state).toBe('OPEN');
    group.does(flags('cid', 'c1', 'ann'));
    expect(theCase(group)?.state).toBe('BALLOT');
    expect(group.ballot('case').roll.map(({ userId }) => userId)).not.toContain('ann');
    expect(held(group)).toBeNull();
  });

  it('T18: are folded by two of ten, and by nobody alone', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(flags('ben', 'c2', 'dee'));
    expect(held(group)).toBeNull();
    group.does(flags('cid', 'c1', 'dee'));
    expect(held(group)).toBe('folded');
    group.to(start + 8 * day - 1);
    expect(group.affairs.cases[1]?.state).toBe('OPEN');
    group.to(start + 8 * day);
    expect(group.affairs.cases[1]).toMatchObject({ state: 'LAPSED', endedAt: start + 8 * day });
    expect(held(group)).toBeNull();
  });

  it('T19: are there again when the group undoes a decision, and its moderator’s account counts it', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.wait(5 * hour);
    group.does(decides('ann', 'c1', 'HIDE'));
    expect(held(group)).toBe('hidden');
    group.does(appeals('dee', { objectId: 'decision-c1' }));
    expect(stateNow(group)).toBe('APPEALED');
    expect(group.ballot('appeal').roll.map(({ userId }) => userId)).not.toContain('ann');
    expect(group.ballot('appeal').roll.map(({ userId }) => userId)).not.toContain('dee');
    group.votes('OVERTURN', ['ben', 'cid']);
    group.votes('UPHOLD', ['eve', 'fay']);
    group.to(group.ballot().closesAt);
    expect(held(group)).toBeNull();
    expect(stateNow(group)).toBe('OVERTURNED');
    const of = (act: 'DECIDED' | 'OVERTURNED') => group.said(act).map(({ decisionId }) => decisionId);
    expect(of('OVERTURNED')).toEqual(of('DECIDED'));
    expect(accountOf(group.affairs, 'mandate-ann')).toMatchObject({
      ...{ medianHours: 5, appeals: 1, overturned: 1 },
      decisions: { HIDE: 1, DISMISS: 0 },
    });
  });

  it('T20: can be asked for again until the fourteenth day is over', () => {
    const decided = () => {
      const group = governed();
      group.does(flags('ben', 'c1', 'dee'));
      group.does(decides('ann', 'c1', 'HIDE'));
      return group;
    };
    const inTime = decided();
    inTime.to(on(14, 23) + 59 * 60_000);
    expect(inTime.attempt(appeals('dee', { objectId: 'decision-c1' }))).toBeNull();
    const late = decided();
    late.to(on(15));
    expect(late.attempt(appeals('dee', { objectId: 'decision-c1' }))).toBe('too_late');
    expect(stateNow(late)).toBe('FINAL');
  });

  it('are unfolded when their author writes others, while the vote on what was said goes on', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(flags('cid', 'c1', 'dee'));
    group.does((affairs, moment) =>
      authorEdited(affairs, { commentId: 'c1', revisionHash: 'second' }, moment),
    );
    expect(held(group)).toBeNull();
    expect(group.ballot('case').closedAt).toBeNull();
    group.does(flags('ben', 'c1', 'dee', 'second'));
    expect(group.affairs.cases).toHaveLength(2);
  });

  it('and that a moderator folded are folded again when they are written again', () => {
    const group = governed();
    const edits = (revisionHash: string) =>
      group.does((affairs, moment) => authorEdited(affairs, { commentId: 'c1', revisionHash }, moment));
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', 'FOLD'));
    edits('second');
    expect(held(group)).toBeNull();
    edits('first');
    expect(held(group)).toBe('folded');
  });

  it('go to the members where a moderator has not answered two for 72 hours', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.wait(hour);
    group.does(flags('cid', 'c1', 'dee'));
    expect(held(group)).toBeNull();
    group.to(start + 73 * hour - 1);
    expect(theCase(group)?.state).toBe('OPEN');
    group.to(start + 73 * hour);
    expect(theCase(group)?.state).toBe('BALLOT');
    group.votes('YES', ['ben', 'cid', 'eve']);
    group.to(start + 73 * hour + 8 * day);
    expect(held(group)).toBe('hidden');
    expect(decision(group)).toMatchObject({ by: 'ASSEMBLY', act: 'HIDE', mandateId: null });
  });

  it('go to the members at once when the last who could answer leaves', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.does(flags('cid', 'c1', 'dee'));
    group.does(leaves('ann'));
    expect(theCase(group)?.state).toBe('BALLOT');
    expect(group.affairs.mandates[0]?.endReason).toBe('HOLDER_LEFT');
  });
});

describe('what two have asked while an office lasted', () => {
  it('is the members’ at the moment in which it ends by itself', () => {
    const group = governed();
    const end = start + 120 * day;
    group.to(end - hour);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(flags('cid', 'c1', 'dee'));
    group.to(end + 5 * hour);
    expect(group.ballot('case').opensAt).toBe(end);
  });
});
