/** What may not be begun, signed, stood for or voted, and why. */
import { describe, expect, it } from 'vitest';
import { castVote, foundMandate, nominate, resign, sign, withdrawCandidacy } from '@/lib/domain/governance';
import { callsElection, leaves, mandate, recalls, stands } from './deeds';
import { day, hour, play, settled, start, type Play } from './play';

const governed = (size = 10) => play(size, { mandates: [mandate('ann', start)] });
const signs = (group: Play, userId: string, petitionId: string) =>
  group.attempt((affairs, moment) => sign(affairs, { petitionId, userId }, moment));
const last = (group: Play) => group.affairs.petitions.at(-1);

describe('signing', () => {
  it('is for members, once, while it is open', () => {
    const group = governed();
    expect(group.attempt(recalls('max', { objectId: 'mandate-ann' }))).toBe('not_a_member');
    expect(group.attempt(recalls('ben', { objectId: 'none' }))).toBe('no_mandate');
    group.does(recalls('ben', { objectId: 'mandate-ann', petitionId: 'recall' }));
    expect(signs(group, 'ben', 'recall')).toBe('already');
    expect(signs(group, 'max', 'recall')).toBe('not_a_member');
    expect(signs(group, 'ben', 'none')).toBe('unknown');
    group.to(start + 7 * day);
    expect(last(group)).toMatchObject({ state: 'ENDED', ending: 'TOO_FEW', endedAt: start + 7 * day });
    expect(signs(group, 'cid', 'recall')).toBe('not_open');
  });

  it('counts for nothing when one has left since', () => {
    const group = governed();
    group.does(recalls('ben', { objectId: 'mandate-ann', petitionId: 'recall' }));
    group.does(leaves('ben'));
    expect(signs(group, 'cid', 'recall')).toBeNull();
    expect(last(group)?.state).toBe('COLLECTING');
    expect(signs(group, 'dee', 'recall')).toBeNull();
    expect(last(group)?.state).toBe('VOTING');
  });
});

describe('an election', () => {
  it('needs three members', () => {
    expect(play(2).attempt(callsElection('ann'))).toBe('too_few_members');
    expect(play(3).attempt(callsElection('ann'))).toBeNull();
  });

  it('is one at a time, and whoever stands says so while there is time', () => {
    const group = play(5);
    group.does(callsElection('ann', { petitionId: 'election' }));
    expect(group.attempt(stands('ann', 'election'))).toBe('not_open');
    expect(group.attempt(callsElection('ann'))).toBe('already');
    group.does(callsElection('ben'));
    expect(group.attempt(callsElection('cid'))).toBe('already');
    expect(group.attempt(stands('ann', 'none'))).toBe('unknown');
    expect(group.attempt(stands('max', 'election'))).toBe('not_a_member');
    expect(group.attempt(stands('ann', 'election'))).toBeNull();
    expect(group.attempt(stands('ann', 'election'))).toBe('already');
    group.to(start + 8 * day);
    expect(last(group)?.state).toBe('VOTING');
    expect(group.attempt(stands('ben', 'election'))).toBe('not_open');
  });

  it('binds nobody who was only put forward, and lapses where nobody stands', () => {
    const group = play(5);
    group.does(callsElection('ann', { petitionId: 'election' }));
    group.does(callsElection('ben'));
    const puts = (userId: string, byId = 'ann') =>
      group.attempt((affairs, moment) =>
        nominate(affairs, { petitionId: 'election', userId, byId, statement: '' }, moment),
      );
    expect(puts('max')).toBe('not_a_member');
    expect(puts('cid')).toBeNull();
    expect(puts('cid', 'dee')).toBe('already');
    group.to(start + 8 * day);
    expect(last(group)).toMatchObject({ ending: 'LAPSED', ballotId: null });
  });

  it('does not elect who withdrew: who approved of them alone has approved of nobody', () => {
    const group = play(9);
    group.does(callsElection('ann', { petitionId: 'election' }));
    group.does(callsElection('ben'));
    for (const name of ['ann', 'ben']) group.does(stands(name, 'election'));
    const withdraws = (userId: string) =>
      group.attempt((affairs, moment) =>
        withdrawCandidacy(affairs, { petitionId: 'election', userId }, moment),
      );
    expect(withdraws('cid')).toBe('not_a_candidate');
    group.to(start + 8 * day);
    group.votes(['ann'], ['cid', 'dee', 'eve']);
    group.votes(['ben'], ['ann', 'ben', 'fay', 'gus']);
    expect(withdraws('ann')).toBeNull();
    group.to(start + 16 * day);
    expect(group.closed('election')?.outcome).toEqual(['ben']);
    expect(withdraws('ben')).toBe('not_open');
  });

  it('opens by itself three weeks before an office ends, once, even where somebody only just began one', () => {
    const group = governed();
    group.to(start + 99 * day - hour);
    group.does(callsElection('ben', { petitionId: 'election' }));
    group.to(start + 99 * day);
    expect(group.affairs.petitions).toHaveLength(1);
    expect(last(group)?.state).toBe('NOMINATING');
    group.to(start + 130 * day);
    expect(last(group)).toMatchObject({ ending: 'LAPSED' });
    expect(group.said('NOMINATIONS_OPENED')).toHaveLength(1);
    const asleep = play(10, {
      mandates: [mandate('ann', start)],
      members: ['ann', 'ben', 'cid'].map((name) => settled(name, { seenAt: start - 90 * day })),
    });
    asleep.to(start + 130 * day);
    expect(asleep.affairs.petitions).toEqual([]);
  });
});

describe('a vote', () => {
  it('is one of those that can be said, by who is on the roll', () => {
    const group = governed();
    for (const name of ['ben', 'cid']) group.does(recalls(name, { objectId: 'mandate-ann' }));
    expect(group.vote('max', 'KEEP')).toBe('not_on_roll');
    expect(group.vote('ben', 'YES')).toBe('unknown');
    expect(group.vote('ben', ['ann'])).toBe('unknown');
    const open = group.ballot();
    expect(castVote(open, { voterId: 'ben', choice: 'KEEP' }, open.closesAt)).toEqual({
      refused: 'too_late',
    });
    expect(castVote(open, { voterId: 'ben', choice: 'KEEP' }, open.opensAt - 1)).toEqual({
      refused: 'too_late',
    });
  });
});

describe('an office', () => {
  it('is given up by who holds it', () => {
    const group = governed();
    const resigns = (userId: string, mandateId = 'mandate-ann') =>
      group.attempt((affairs, moment) => resign(affairs, { mandateId, userId }, moment));
    expect(resigns('ann', 'none')).toBe('unknown');
    expect(resigns('ben')).toBe('not_yours');
    expect(resigns('ann')).toBeNull();
    expect(resigns('ann')).toBe('no_mandate');
  });

  it('is taken by founding on the first day, by the first, and once', () => {
    const founds = (group: Play, holderId: string) =>
      group.attempt((affairs, moment) =>
        foundMandate(affairs, { mandateId: `founding-${holderId}`, holderId, statement: '' }, moment),
      );
    const members = [settled('ann', { joinedAt: start }), settled('ben', { joinedAt: start + 1 })];
    const group = play(0, { members });
    expect(founds(group, 'max')).toBe('not_a_member');
    group.wait(hour);
    expect(founds(group, 'ben')).toBe('too_late');
    expect(founds(group, 'ann')).toBeNull();
    expect(founds(group, 'ann')).toBe('already');
    const late = play(0, { members });
    late.wait(2 * day);
    expect(founds(late, 'ann')).toBe('too_late');
  });
});
