/** What may not be done to what somebody wrote, and why. */
import { describe, expect, it } from 'vitest';
import { refer, undo, withdrawFlag } from '@/lib/domain/governance';
import { asksToSeal, decides, flags, mandate, recalls } from './deeds';
import { day, hour, play, start, type Play } from './play';

const governed = (size = 10) => play(size, { mandates: [mandate('ann', start), mandate('max', start)] });
const flagged = (by = 'ben', author = 'dee') => {
  const group = governed(13);
  group.does(flags(by, 'c1', author));
  return group;
};
const withdraws = (group: Play, flaggerId: string, caseId = 'case-c1-first') =>
  group.attempt((affairs, moment) => withdrawFlag(affairs, { caseId, flaggerId }, moment));

describe('asking to look at something', () => {
  it('is for members, about others’ words, once', () => {
    const group = play(5);
    expect(group.attempt(flags('max', 'c1', 'dee'))).toBe('not_a_member');
    expect(group.attempt(flags('dee', 'c1', 'dee'))).toBe('own_words');
    group.does(flags('ben', 'c1', 'dee'));
    expect(group.attempt(flags('ben', 'c1', 'dee'))).toBe('already');
    group.to(start + 8 * day);
    expect(group.attempt(flags('ben', 'c1', 'dee'))).toBe('already');
    expect(group.attempt(flags('ben', 'c1', 'dee', 'second'))).toBeNull();
  });

  it('is taken back as long as nothing came of it', () => {
    const group = flagged();
    expect(withdraws(group, 'ben', 'none')).toBe('unknown');
    expect(withdraws(group, 'cid')).toBe('unknown');
    expect(withdraws(group, 'ben')).toBeNull();
    expect(group.affairs.cases[0]?.state).toBe('LAPSED');
    const seconded = play(5);
    seconded.does(flags('ben', 'c1', 'dee'));
    seconded.does(flags('cid', 'c1', 'dee'));
    expect(withdraws(seconded, 'ben')).toBe('not_open');
  });

  it('can be taken back by one of two, and done again: the other’s stands', () => {
    const group = flagged();
    group.does(flags('cid', 'c1', 'dee'));
    expect(withdraws(group, 'ben')).toBeNull();
    expect(group.affairs.cases[0]).toMatchObject({ state: 'OPEN', secondedAt: start });
    expect(group.attempt(flags('ben', 'c1', 'dee'))).toBeNull();
    expect(group.affairs.cases[0]?.flags).toHaveLength(2);
  });

  it('names nobody in the log', () => {
    expect(flagged().said('FLAGGED')).toMatchObject([{ actorKind: 'MEMBER', actorId: null }]);
  });

  it('folds nothing between two, who cannot outvote each other', () => {
    const group = play(2);
    group.does(flags('ann', 'c1', 'ben'));
    group.to(start + 8 * day);
    expect(group.log.map(({ act }) => act)).toEqual(['FLAGGED', 'CASE_LAPSED']);
  });
});

describe('sealing', () => {
  it('is for members, of others’ words, with something to read instead', () => {
    const group = play(5);
    expect(group.attempt(asksToSeal('max', 'c1', 'dee', true))).toBe('not_a_member');
    expect(group.attempt(asksToSeal('dee', 'c1', 'dee', true))).toBe('own_words');
    group.does(asksToSeal('ben', 'c1', 'dee', true));
    expect(group.attempt(asksToSeal('cid', 'c1', 'dee', true))).toBe('already');
  });
});

describe('deciding', () => {
  it('is for who holds an office, in what nobody has decided', () => {
    const group = flagged();
    expect(group.attempt(decides('ann', 'c9', 'HIDE'))).toBe('unknown');
    expect(group.attempt(decides('cid', 'c1', 'HIDE'))).toBe('no_mandate');
    group.does(decides('ann', 'c1', 'HIDE'));
    expect(group.attempt(decides('max', 'c1', 'WARN'))).toBe('not_open');
  });

  it('is not for who wrote it, asked about it, or is criticised in it', () => {
    expect(flagged('ben', 'ann').attempt(decides('ann', 'c1', 'DISMISS'))).toBe('own_words');
    expect(flagged('ann').attempt(decides('ann', 'c1', 'HIDE'))).toBe('not_yours');
    const group = flagged();
    group.does(recalls('dee', { objectId: 'mandate-ann' }));
    expect(group.attempt(decides('ann', 'c1', 'HIDE'))).toBe('not_yours');
    expect(group.attempt(decides('max', 'c1', 'HIDE'))).toBeNull();
  });

  it('tells nobody who has signed for ending their office, but whoever would have decided', () => {
    const [free, criticised] = [flagged(), flagged()];
    criticised.does(recalls('dee', { objectId: 'mandate-ann' }));
    const mute = { until: criticised.now + 8 * day };
    for (const deed of [
      decides('ann', 'c1', 'HIDE', { reason: 'short' }),
      decides('ann', 'c1', 'SEAL', { paraphrase: '' }),
      decides('ann', 'c1', 'MUTE', mute),
    ])
      expect(criticised.attempt(deed)).toBe(free.attempt(deed));
    const refers = (group: Play, reason: string) =>
      group.attempt((affairs, moment) =>
        refer(affairs, { caseId: 'case-c1-first', moderatorId: 'ann', reason }, moment),
      );
    expect([refers(free, 'no'), refers(criticised, 'no')]).toEqual(['reason_too_short', 'reason_too_short']);
    expect(refers(criticised, 'It is about me.')).toBe('not_yours');
  });

  it('of a critic’s words that no other may answer waits for three days, as where nobody answers', () => {
    const group = play(6, { mandates: [mandate('ann', start)] });
    for (const name of ['ben', 'cid']) group.does(flags(name, 'c1', 'dee'));
    group.does(recalls('dee', { objectId: 'mandate-ann' }));
    group.to(group.now + 2 * day);
    expect(group.affairs.cases[0]?.state).toBe('OPEN');
    group.to(group.now + 2 * day);
    expect(group.affairs.cases[0]?.state).toBe('BALLOT');
  });

  it('needs a reason, and for sealing something to read instead', () => {
    const group = flagged();
    expect(group.attempt(decides('ann', 'c1', 'HIDE', { reason: 'too short' }))).toBe('reason_too_short');
    expect(group.attempt(decides('ann', 'c1', 'HIDE', { reason: '          ' }))).toBe('reason_too_short');
    expect(group.attempt(decides('ann', 'c1', 'SEAL', { paraphrase: ' ' }))).toBe('needs_reason_to_seal');
    expect(group.attempt(decides('ann', 'c1', 'HIDE', { reason: 'long enough' }))).toBeNull();
  });

  it('mutes for an hour to a week, and for two weeks within thirty days', () => {
    const mute = (group: Play, comment: string, length: number) =>
      group.attempt(decides('ann', comment, 'MUTE', { until: group.now + length }));
    const group = flagged();
    for (const comment of ['c2', 'c3', 'c4']) group.does(flags('ben', comment, 'dee'));
    expect(mute(group, 'c1', hour - 1)).toBe('mute_too_long');
    expect(mute(group, 'c1', 7 * day + 1)).toBe('mute_too_long');
    expect(mute(group, 'c1', 7 * day)).toBeNull();
    expect(mute(group, 'c2', 7 * day)).toBeNull();
    expect(mute(group, 'c3', hour)).toBe('mute_too_long');
    group.to(start + 30 * day);
    group.does(flags('ben', 'c5', 'dee'));
    expect(mute(group, 'c5', hour)).toBeNull();
  });

  it('is undone, or left to the members, only by who might decide', () => {
    const group = flagged();
    const reason = 'I was mistaken';
    const undoes = (moderatorId: string, decisionId = 'decision-c1', why = reason) =>
      group.attempt((affairs, moment) => undo(affairs, { decisionId, moderatorId, reason: why }, moment));
    const refers = (moderatorId: string, caseId = 'case-c1-first', why = reason) =>
      group.attempt((affairs, moment) => refer(affairs, { caseId, moderatorId, reason: why }, moment));
    expect(refers('ann', 'none')).toBe('unknown');
    expect(refers('ben')).toBe('no_mandate');
    expect(refers('ann', 'case-c1-first', 'no')).toBe('reason_too_short');
    group.does(decides('ann', 'c1', 'HIDE'));
    expect(refers('ann')).toBe('not_open');
    expect(undoes('ann', 'none')).toBe('unknown');
    expect(undoes('ben')).toBe('no_mandate');
    expect(undoes('max', 'decision-c1', 'no')).toBe('reason_too_short');
    expect(undoes('max')).toBeNull();
    group.does(flags('ben', 'c2', 'dee'));
    expect(refers('ann', 'case-c2-first')).toBeNull();
    group.votes('YES', ['ben', 'cid', 'eve', 'fay']);
    group.to(group.ballot().closesAt);
    expect(undoes('ann', group.affairs.decisions.at(-1)?.id)).toBe('not_yours');
  });
});

describe('a flag that was taken back', () => {
  it('keeps no moderator from deciding, and a case that two asked about is so still', () => {
    const group = flagged('ann');
    group.does(flags('ben', 'c1', 'dee'));
    expect(withdraws(group, 'ann')).toBeNull();
    group.wait(hour);
    group.does(flags('cid', 'c1', 'dee'));
    expect(group.affairs.cases[0]?.secondedAt).toBe(start);
    expect(group.attempt(decides('ann', 'c1', 'FOLD'))).toBeNull();
  });
});
