/** The design's sequences about who votes, and until when: T5 to T12 and T17. */
import { describe, expect, it } from 'vitest';
import { advance, castVote, closeBallot, evolve, mutedUntil } from '@/lib/domain/governance';
import { asksGravely, decides, flags, leaves, mandate, recalls } from './deeds';
import { day, everybody, hour, on, play, settled, start, type Play } from './play';

const governed = (size: number) => play(size, { mandates: [mandate('ann', start)] });
const recallOf = (group: Play, ...signers: string[]) => {
  for (const signer of signers) group.does(recalls(signer, { objectId: 'mandate-ann' }));
};
const rollNow = (group: Play) => group.ballot().roll.map(({ userId }) => userId);

describe('who votes', () => {
  it('T5: is also who is muted: what they say is counted', () => {
    const group = governed(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', 'MUTE', { until: start + 7 * day }));
    recallOf(group, 'ben', 'cid');
    expect(mutedUntil(group.affairs, 'dee', group.now)?.until).toBe(start + 7 * day);
    group.votes('RECALL', ['ben', 'cid', 'dee']);
    group.to(group.ballot().closesAt);
    expect(group.closed('recall')).toMatchObject({ outcome: 'ENDS', tally: { counts: { RECALL: 3 } } });
  });

  it('T6: is who was there when it opened: an exclusion takes away nothing that was cast', () => {
    const group = governed(6);
    const exclude = { grave: { kind: 'EXCLUDE', personId: 'fay' } } as const;
    for (const name of ['ben', 'cid', 'dee', 'eve']) group.does(asksGravely(name, exclude));
    group.wait(3 * day);
    group.votes('YES', ['ann', 'ben', 'cid', 'dee'], 'grave');
    group.to(group.ballot('grave').closesAt - 7 * day);
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', ['fay', 'ben'], 'recall');
    group.to(group.ballot('grave').closesAt);
    expect(group.said('EXCLUDED')[0]?.targetId).toBe('fay');
    const entry = group.ballot('recall').roll.find(({ userId }) => userId === 'fay');
    expect(entry).toMatchObject({ hasVoted: true, struckAt: group.now });
    expect(group.vote('fay', 'KEEP', 'recall')).toBe('not_on_roll');
    group.to(group.ballot('recall').closesAt);
    expect(group.closed('recall')).toMatchObject({ outcome: 'ENDS', tally: { counts: { RECALL: 2 } } });
    const excludedAt = group.closed('grave')?.closedAt ?? NaN;
    expect(group.affairs.members.at(-1)).toMatchObject({
      ...{ leftAt: excludedAt, excludedUntil: excludedAt + 180 * day },
    });
    group.does(flags('ben', 'c1', 'cid'));
    group.does(flags('dee', 'c1', 'cid'));
    expect(rollNow(group)).toEqual(['ann', 'ben', 'dee', 'eve']);
  });

  it('T7: is who joined 72 hours before, to the minute, or everybody where hardly anybody has', () => {
    const rollWith = (joinedAt: number) => {
      const group = play(4);
      group.put(settled('new', { joinedAt }));
      group.does(flags('ben', 'c1', 'cid'));
      group.does(flags('dee', 'c1', 'cid'));
      return rollNow(group);
    };
    expect(rollWith(start - 72 * hour + 60_000)).toEqual(['ann', 'ben', 'dee']);
    expect(rollWith(start - 72 * hour)).toEqual(['ann', 'ben', 'dee', 'new']);
    const newcomers = everybody.slice(0, 8).map((name) => settled(name, { joinedAt: start - day }));
    const group = play(0, { members: [...newcomers, settled('old')] });
    group.does(flags('ann', 'c1', 'hal'));
    group.does(flags('ben', 'c1', 'hal'));
    expect(rollNow(group)).toHaveLength(8);
  });

  it('T8: is nobody who left since, even if they come back', () => {
    const group = governed(6);
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', ['ben', 'cid']);
    group.does(leaves('cid'));
    expect(group.ballot()).toMatchObject({ base: 6, support: 2 });
    group.put(settled('cid', { joinedAt: group.now }));
    expect(group.vote('cid', 'RECALL')).toBe('not_on_roll');
    group.to(group.ballot().closesAt);
    expect(group.closed('recall')).toMatchObject({ outcome: 'KEPT', tally: { counts: { RECALL: 1 } } });
  });

  it('T17: is also who was not here for sixty days, and does not make it take more', () => {
    const group = play(8);
    group.put(settled('hal', { seenAt: start - 61 * day }));
    group.does(flags('ben', 'c1', 'ann'));
    group.does(flags('cid', 'c1', 'ann'));
    expect(group.ballot()).toMatchObject({ base: 6, support: 2 });
    expect(group.vote('hal', 'YES')).toBeNull();
  });
});

describe('voting', () => {
  it('T9: is over at the very moment it closes', () => {
    const group = governed(6);
    recallOf(group, 'ben', 'cid');
    const open = group.ballot();
    group.to(open.closesAt - 1);
    expect(group.vote('ben', 'RECALL')).toBeNull();
    group.to(open.closesAt);
    expect(() => group.ballot()).toThrow();
    expect(group.closed('recall')?.closedAt).toBe(open.closesAt);
  });

  it('T10: twice is voting once: the later counts', () => {
    const group = governed(6);
    recallOf(group, 'ben', 'cid');
    group.votes('KEEP', ['ben', 'cid']);
    group.votes('RECALL', ['ben', 'cid']);
    group.votes('KEEP', ['ben']);
    expect(group.ballot().votes.map(({ voterId, choice }) => [voterId, choice])).toEqual([
      ['cid', 'RECALL'],
      ['ben', 'KEEP'],
    ]);
    expect(group.ballot().roll.filter(({ hasVoted }) => hasVoted)).toHaveLength(2);
  });

  it('T11: is counted once, whoever closes it', () => {
    const group = governed(6);
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', ['ben', 'cid']);
    const { id, closesAt } = group.ballot();
    const before = group.affairs;
    const changes = advance(before, closesAt, group.newId);
    const after = evolve(before, changes);
    expect(changes.filter((each) => 'log' in each && each.log.act === 'BALLOT_CLOSED')).toHaveLength(1);
    expect(closeBallot(after, id, { at: closesAt, newId: group.newId })).toEqual([]);
    expect(advance(after, closesAt, group.newId)).toEqual([]);
  });

  it('T12: ends an hour after the last who counts has voted, or changed their mind', () => {
    const all = ['ann', 'ben', 'cid', 'dee', 'eve'];
    const group = governed(5);
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', all.slice(0, 4));
    group.to(on(2, 10));
    group.votes('RECALL', ['eve']);
    group.to(on(2, 10.5));
    group.votes('KEEP', ['eve']);
    group.to(on(2, 11.5) - 1);
    expect(group.ballot().closedAt).toBeNull();
    group.to(on(2, 11.5));
    expect(group.closed('recall')?.closedAt).toBe(on(2, 11.5));
    const other = governed(5);
    recallOf(other, 'ben', 'cid');
    other.to(on(2, 10));
    other.votes('RECALL', all);
    other.to(on(2, 12));
    expect(other.closed('recall')?.closedAt).toBe(on(2, 11));
  });

  it('does not end in the past when somebody leaves who voted last', () => {
    const group = governed(4);
    group.put(settled('dee', { seenAt: null }));
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', ['ann', 'ben', 'cid']);
    group.to(start + 50 * 60_000);
    group.votes('KEEP', ['dee']);
    group.to(start + 90 * 60_000);
    group.does(leaves('dee'));
    expect(group.ballot().closedAt).toBeNull();
    group.wait(hour);
    expect(group.closed('recall')?.closedAt).toBe(start + 150 * 60_000);
  });

  it('is over when it ended early, even before anybody has looked', () => {
    const group = governed(3);
    recallOf(group, 'ben', 'cid');
    group.votes('RECALL', ['ann', 'ben', 'cid']);
    expect(castVote(group.ballot(), { voterId: 'ben', choice: 'KEEP' }, start + hour)).toEqual({
      refused: 'too_late',
    });
  });
});
