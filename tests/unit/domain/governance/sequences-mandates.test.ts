/** The design's sequences about offices: T1 to T4, T13 and T14. */
import { describe, expect, it } from 'vitest';
import { accountOf, moderatorsInForce, resign } from '@/lib/domain/governance';
import { appeals, callsElection, decides, flags, leaves, mandate, recalls, stands } from './deeds';
import { day, hour, on, play, settled, start, type Play } from './play';

const office = 'mandate-ann';
/** Ten members; Ann's office ends at noon of D120. */
const governed = () => play(10, { mandates: [mandate('ann', on(0, 12))] });
const recallOf = (group: Play, ...signers: string[]) => {
  for (const signer of signers) group.does(recalls(signer, { objectId: office }));
};
const held = (group: Play) => moderatorsInForce(group.affairs, group.now).map(({ holderId }) => holderId);
const mandateNow = (group: Play) => group.affairs.mandates[0];

describe('an office', () => {
  it('T1: that ends by itself makes the vote to end it moot: that is never counted', () => {
    const group = governed();
    group.to(on(115, 12));
    recallOf(group, 'ben', 'cid');
    expect(group.ballot('recall').closesAt).toBe(on(123, 12));
    group.votes('RECALL', ['ben', 'cid', 'dee', 'eve', 'fay'], 'recall');
    group.to(on(120, 12));
    expect(group.closed('recall')).toMatchObject({ outcome: 'MOOT', closedAt: on(120, 12), votes: [] });
    expect(mandateNow(group)).toMatchObject({
      endReason: 'EXPIRED',
      endsAt: on(120, 12),
      endedAt: on(120, 12),
    });
    expect(group.said('BALLOT_CLOSED')).toEqual([]);
  });

  it('T2: that its holder gives up makes it moot too, and the log says that there was one', () => {
    const group = governed();
    recallOf(group, 'ben', 'cid');
    group.wait(10 * hour);
    group.does((affairs, moment) => resign(affairs, { mandateId: office, userId: 'ann' }, moment));
    expect(mandateNow(group)?.endReason).toBe('RESIGNED');
    expect(group.closed('recall')?.outcome).toBe('MOOT');
    expect(group.said('MANDATE_ENDED')[0]?.petitionId).toBe(group.affairs.petitions[0]?.id);
  });

  it('T3: that is given to the same person again is another: to end it takes as many as ever, not more', () => {
    const group = governed();
    group.does(callsElection('ben', { petitionId: 'election' }));
    group.does(callsElection('cid'));
    group.does(stands('ann', 'election'));
    group.wait(8 * day);
    group.votes(['ann'], ['ben', 'cid', 'dee', 'eve'], 'election');
    group.to(start + 16 * day - 20 * hour);
    recallOf(group, 'fay', 'gus');
    group.wait(20 * hour);
    expect(group.closed('recall')?.outcome).toBe('MOOT');
    expect(mandateNow(group)).toMatchObject({ endReason: 'SUPERSEDED', endedAt: start + 16 * day });
    expect(held(group)).toEqual(['ann']);
    const [renewed] = moderatorsInForce(group.affairs, group.now);
    expect(renewed).toMatchObject({
      startsAt: group.now,
      endsAt: group.now + 120 * day,
      statement: 'I am ann',
    });
    group.does(recalls('fay', { objectId: renewed?.id }));
    expect(group.affairs.petitions.at(-1)?.needs).toBe(2);
  });

  it('T4: is over in the very moment of the vote to end it, and what it decided lately can be appealed anew', () => {
    const group = governed();
    group.does(flags('ben', 'c0', 'dee'));
    group.does(decides('ann', 'c0', 'WARN'));
    group.to(start + 10 * day);
    const old = group.affairs.decisions[0]?.appealUntil ?? NaN;
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', 'HIDE'));
    group.does(flags('ben', 'c2', 'dee'));
    group.does(flags('ben', 'c3', 'dee'));
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', ['ben', 'cid', 'eve'], 'recall');
    const end = group.ballot('recall').closesAt;
    group.to(end - 1);
    expect(group.attempt(decides('ann', 'c2', 'HIDE'))).toBeNull();
    group.to(end);
    expect(mandateNow(group)).toMatchObject({ endReason: 'RECALLED', endedAt: end });
    expect(group.attempt(decides('ann', 'c3', 'HIDE'))).toBe('no_mandate');
    const until = group.affairs.decisions.map(({ appealUntil }) => appealUntil);
    expect(until).toEqual([old, end + 14 * day, end + 14 * day]);
    group.to(end + 13 * day);
    expect(group.attempt(appeals('dee', { objectId: 'decision-c1' }))).toBeNull();
  });

  it('T13: a second vote to end it, while one is open, is a signature to the first', () => {
    const group = governed();
    recallOf(group, 'ben', 'cid');
    group.does(recalls('dee', { objectId: office }));
    expect(group.affairs.petitions).toHaveLength(1);
    expect(group.affairs.petitions[0]?.signatures.map(({ userId }) => userId)).toEqual(['ben', 'cid', 'dee']);
    expect(group.attempt(recalls('dee', { objectId: office }))).toBe('already');
  });

  it('T14: that was kept takes more signatures to vote on for two weeks, and then as many as before', () => {
    const kept = () => {
      const group = governed();
      recallOf(group, 'ben', 'cid');
      const end = group.ballot('recall').closesAt;
      group.to(end);
      return { group, end };
    };
    const asked = (later: number) => {
      const { group, end } = kept();
      group.to(end + later);
      group.does(recalls('ben', { objectId: office }));
      return group.affairs.petitions.at(-1)?.needs;
    };
    expect(asked(day)).toBe(3);
    expect(asked(14 * day - 1)).toBe(3);
    expect(asked(14 * day)).toBe(2);
  });

  it('takes no more signatures to vote on than it could in a group that has become smaller since', () => {
    const group = play(14, { mandates: [mandate('ann', on(0, 12))] });
    group.does(recalls('ben', { objectId: office }));
    group.to(group.now + 7 * day);
    for (const name of ['ben', 'cid']) group.does(recalls(name, { objectId: office, petitionId: 'second' }));
    group.to(group.ballot().closesAt);
    group.does(recalls('ben', { objectId: office, petitionId: 'third' }));
    expect(group.affairs.petitions.at(-1)).toMatchObject({ id: 'third', needs: 4 });
    for (const name of ['dee', 'eve', 'fay', 'gus', 'hal', 'ivy']) group.does(leaves(name));
    group.does(recalls('cid', { objectId: office }));
    expect(group.ballot('recall').support).toBe(2);
  });

  it('is nothing that one stands for who has left', () => {
    const group = play(5);
    for (const name of ['ann', 'ben']) group.does(callsElection(name, { petitionId: 'election' }));
    for (const name of ['cid', 'dee']) group.does(stands(name, 'election'));
    group.does(leaves('cid'));
    expect(group.said('STANDS_NO_MORE')[0]?.targetId).toBe('cid');
    group.wait(8 * day);
    group.votes(['cid', 'dee'], ['ann', 'ben', 'dee', 'eve']);
    group.wait(hour);
    expect(held(group)).toEqual(['dee']);
  });

  it('gives account of how long those waited who asked', () => {
    const group = governed();
    for (const [n, wait] of [hour, 2 * hour, 5 * hour, 9 * hour].entries()) {
      const asked = group.now;
      group.does(flags('ben', `c${n}`, 'dee'));
      group.to(asked + wait);
      group.does(decides('ann', `c${n}`, 'DISMISS'));
    }
    expect(accountOf(group.affairs, office)).toEqual({
      decisions: { DISMISS: 4, FOLD: 0, HIDE: 0, WARN: 0, MUTE: 0, SEAL: 0 },
      ...{ medianHours: 3.5, appeals: 0, overturned: 0 },
    });
  });

  it('ends and is given to nobody with an account that is closed, of which nobody tells', () => {
    const group = governed();
    recallOf(group, 'ben', 'cid');
    group.wait(hour);
    const goneAt = group.now - 60_000;
    group.put(settled('ann', { leftAt: goneAt }));
    group.wait(hour);
    expect(mandateNow(group)).toMatchObject({ endReason: 'HOLDER_LEFT', endedAt: goneAt });
    expect(group.closed('recall')).toMatchObject({ outcome: 'MOOT', closedAt: goneAt });
    for (const name of ['ben', 'cid']) group.does(callsElection(name, { petitionId: 'election' }));
    group.does(stands('dee', 'election'));
    group.wait(8 * day);
    group.votes(['dee'], ['ben', 'cid', 'eve', 'fay']);
    group.put(settled('dee', { leftAt: group.now }));
    group.to(group.ballot().closesAt);
    expect(group.closed('election')?.outcome).toEqual([]);
  });
});
