/** What a host of the roster cannot do to a vote, and what the log says of them. */
import { describe, expect, it } from 'vitest';
import {
  acceptHost,
  closeGroup,
  endHostOffer,
  layDownHost,
  offerHost,
  removeFromRoster,
  type Affairs,
  type BallotState,
  type Moment,
} from '@/lib/domain/governance';
import { asksGravely, callsElection, flags, leaves, mandate, recalls, stands } from './deeds';
import { day, play, settled, start } from './play';

const hosted = (size = 9, given: Parameters<typeof play>[1] = {}) =>
  play(size, { host: { userId: 'ann', offeredToId: null, closing: null }, ...given });
type Group = ReturnType<typeof hosted>;

const lets = (group: Group, name: string) => group.put(settled(name, { joinedAt: group.now }));
const roll = (ballot: BallotState) => ballot.roll.map(({ userId }) => userId);

describe('whoever the host lets in after a vote was asked for', () => {
  it('has no voice in excluding the host', () => {
    const group = hosted();
    const asked = { grave: { kind: 'EXCLUDE', personId: 'ann' } as const };
    group.does(asksGravely('ben', asked));
    group.wait(1000);
    for (const friend of ['xan', 'yve', 'zoe']) lets(group, friend);
    group.wait(3 * day);
    for (const name of ['cid', 'dee', 'eve']) group.attempt(asksGravely(name, asked));
    group.wait(3 * day);
    expect(roll(group.ballot('grave'))).toEqual(['ben', 'cid', 'dee', 'eve', 'fay', 'gus', 'hal', 'ivy']);
  });

  it('nor in the recall of a host who looks after the margin', () => {
    const group = hosted(9, { mandates: [mandate('ann', start)] });
    group.does(recalls('ben', { objectId: 'mandate-ann' }));
    group.wait(1000);
    lets(group, 'xan');
    group.wait(4 * day);
    group.does(recalls('cid', { objectId: 'mandate-ann' }));
    expect(roll(group.ballot('recall'))).not.toContain('xan');
  });

  it('has one in an election and in a case, which are not about the host alone', () => {
    const group = hosted();
    group.does(callsElection('ben', { petitionId: 'p' }));
    group.does(callsElection('cid', { petitionId: 'p' }));
    group.does(flags('ben', 'c1', 'ann'));
    group.does(stands('dee', 'p'));
    group.wait(1000);
    lets(group, 'xan');
    group.wait(5 * day);
    group.does(flags('cid', 'c1', 'ann'));
    expect(roll(group.ballot('case'))).toContain('xan');
    group.wait(4 * day);
    expect(roll(group.ballot('election'))).toContain('xan');
  });

  it('and it is not laid down, nor taken over, from under a vote on the host', () => {
    const group = hosted();
    group.does(asksGravely('ben', { grave: { kind: 'EXCLUDE', personId: 'ann' } }));
    group.does((affairs, moment) => offerHost(affairs, { userId: 'cid', byId: 'ann' }, moment));
    const does = {
      layDown: (affairs: Affairs, moment: Moment) => layDownHost(affairs, { userId: 'ann' }, moment),
      takeOver: (affairs: Affairs, moment: Moment) => acceptHost(affairs, { userId: 'cid' }, moment),
    };
    expect(group.attempt(does.layDown)).toBe('deciding');
    expect(group.attempt(does.takeOver)).toBe('deciding');
    group.wait(8 * day);
    expect(group.attempt(does.takeOver)).toBeNull();
  });

  it('has one where nobody keeps the roster, and everybody invites', () => {
    const group = hosted(9, { host: null, mandates: [mandate('ann', start)] });
    group.does(recalls('ben', { objectId: 'mandate-ann' }));
    group.wait(1000);
    lets(group, 'xan');
    group.wait(4 * day);
    group.does(recalls('cid', { objectId: 'mandate-ann' }));
    expect(roll(group.ballot('recall'))).toContain('xan');
  });
});

describe('the log of a group that ends as its host has said', () => {
  it('does not say just before that it goes on after all', () => {
    const group = hosted();
    const closes = { userId: 'ann', reason: 'The course is over.' };
    group.does((affairs, moment) => closeGroup(affairs, closes, moment));
    group.wait(15 * day);
    expect(group.log.slice(-3).map(({ act }) => act)).toEqual(['HOST_CLOSING', 'HOST_ENDED', 'HOST_CLOSED']);
  });
});

const takesOff = (userId: string) => (affairs: Affairs, moment: Moment) =>
  removeFromRoster(affairs, { userId, byId: 'ann', reason: 'No longer enrolled here.' }, moment);

describe('a roster is not shortened for a vote', () => {
  it('by more than one in five within three days, and by one in any case', () => {
    const group = hosted(11);
    group.does(takesOff('ben'));
    group.does(takesOff('cid'));
    expect(group.attempt(takesOff('dee'))).toBe('too_many');
    group.wait(3 * day);
    group.does(takesOff('dee'));
    const few = hosted(3);
    few.does(takesOff('ben'));
    expect(few.attempt(takesOff('cid'))).toBe('too_many');
  });

  it('nor where so many have gone by themselves', () => {
    const group = hosted(9);
    group.does(leaves('ben'));
    expect(group.attempt(takesOff('cid'))).toBe('too_many');
  });

  it('so that a majority is still there when a vote is asked for at once, and then nobody more is taken off', () => {
    const group = hosted(9);
    for (const name of ['fay', 'gus', 'hal', 'ivy']) group.attempt(takesOff(name));
    group.does(callsElection('ben', { petitionId: 'p' }));
    group.wait(4 * day);
    expect(group.attempt(takesOff('gus'))).toBe('deciding');
    expect(group.affairs.members.filter(({ leftAt }) => leftAt === null)).toHaveLength(8);
  });
});

describe('to whom it is offered', () => {
  it('is between the two: the log names neither who was asked nor who declined', () => {
    const group = hosted();
    const offers = (userId: string) => (affairs: Affairs, moment: Moment) =>
      offerHost(affairs, { userId, byId: 'ann' }, moment);
    group.does(offers('ben'));
    group.does((affairs, moment) => endHostOffer(affairs, { userId: 'ben' }, moment));
    group.does(offers('cid'));
    group.does(offers('dee'));
    group.does(leaves('dee'));
    expect(group.said('HOST_OFFERED')).toHaveLength(3);
    expect(group.said('HOST_OFFER_ENDED')).toHaveLength(3);
    const said = [...group.said('HOST_OFFERED'), ...group.said('HOST_OFFER_ENDED')];
    for (const name of ['ben', 'cid', 'dee']) expect(JSON.stringify(said)).not.toContain(name);
    group.does(offers('eve'));
    group.does((affairs, moment) => acceptHost(affairs, { userId: 'eve' }, moment));
    expect(group.said('HOST_BEGUN')).toMatchObject([{ targetId: 'eve' }]);
  });
});
