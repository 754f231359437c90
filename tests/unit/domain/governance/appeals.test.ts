/** Appeals, and grave ballots: how each goes on. */
import { describe, expect, it } from 'vitest';
import { carriedIn, mutedUntil, sign, stateOfDecision, advance } from '@/lib/domain/governance';
import { appeals, asksGravely, decides, flags, leaves, mandate } from './deeds';
import { day, hour, play, settled, start, type Play } from './play';

const governed = (size = 10) => play(size, { mandates: [mandate('ann', start)] });
const signs = (group: Play, userId: string, petitionId: string) =>
  group.attempt((affairs, moment) => sign(affairs, { petitionId, userId }, moment));
const last = (group: Play) => group.affairs.petitions.at(-1);

describe('an appeal', () => {
  const decided = (act: 'HIDE' | 'MUTE' = 'HIDE') => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', act, { until: start + 7 * day }));
    return group;
  };
  const appeal = { objectId: 'decision-c1' };
  const stateNow = (group: Play, n = 0) => {
    const decision = group.affairs.decisions[n];
    return decision && stateOfDecision(decision, group.affairs, group.now);
  };

  it('is one for each decision, by whom it concerns alone, or by as many others as anything takes', () => {
    const group = decided();
    expect(group.attempt(appeals('cid', { objectId: 'none' }))).toBe('unknown');
    group.does(appeals('cid', appeal));
    expect(last(group)).toMatchObject({ state: 'COLLECTING', needs: 2 });
    group.does(appeals('dee', appeal));
    expect(last(group)?.state).toBe('VOTING');
    group.to(group.ballot().closesAt);
    expect(stateNow(group)).toBe('UPHELD');
    expect(group.attempt(appeals('dee', appeal))).toBe('already');
  });

  it('that too few signed leaves it open for others', () => {
    const group = decided();
    group.does(appeals('cid', appeal));
    group.to(start + 7 * day);
    expect(last(group)?.ending).toBe('TOO_FEW');
    expect(group.attempt(appeals('dee', appeal))).toBeNull();
  });

  it('lets a mute rest as long as it is open, once in thirty days', () => {
    const group = decided('MUTE');
    const muted = () => mutedUntil(group.affairs, 'dee', group.now)?.decisionId ?? null;
    expect(muted()).toBe('decision-c1');
    group.does(appeals('dee', appeal));
    expect(muted()).toBeNull();
    for (const [voter, n] of ['ben', 'cid', 'eve', 'fay', 'gus', 'hal', 'ivy', 'jon'].map(
      (name, n) => [name, n] as const,
    ))
      group.votes(n < 4 ? 'OVERTURN' : 'UPHOLD', [voter]);
    group.votes('UPHOLD', ['ben']);
    group.wait(hour);
    expect(stateNow(group)).toBe('UPHELD');
    expect(muted()).toBe('decision-c1');
    group.does(flags('ben', 'c2', 'dee'));
    group.does(decides('ann', 'c2', 'MUTE', { until: group.now + 6 * day }));
    group.does(appeals('dee', { objectId: 'decision-c2' }));
    expect(group.affairs.decisions.map(({ suspendedAt }) => suspendedAt)).toEqual([start, null]);
  });

  it('against the members’ own decision needs a new fact, and is the last', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(flags('cid', 'c1', 'dee'));
    group.votes('YES', ['ben', 'cid', 'eve']);
    group.to(group.ballot().closesAt);
    const objectId = group.affairs.decisions[0]?.id;
    expect(group.attempt(appeals('dee', { objectId }))).toBe('new_fact_needed');
    expect(group.attempt(appeals('dee', { objectId, statement: 'a quotation, not an opinion' }))).toBeNull();
    group.votes('UPHOLD', ['ben', 'cid', 'eve']);
    group.to(group.ballot().closesAt);
    expect(group.attempt(appeals('dee', { objectId, statement: 'another new fact' }))).toBe('already');
  });

  it('where nobody is left to judge undoes the decision at once', () => {
    const group = play(3, { mandates: [mandate('ann', start)] });
    group.does(flags('cid', 'c1', 'ben'));
    group.does(decides('ann', 'c1', 'HIDE'));
    group.does(leaves('cid'));
    group.does(appeals('ben', appeal));
    group.wait(0);
    expect(group.closed('appeal')?.outcome).toBe('LAPSES');
    expect(stateNow(group)).toBe('OVERTURNED');
  });
});

describe('a grave ballot', () => {
  it('is about somebody there, not begun or signed by them, and with others to judge', () => {
    const exclude = (personId: string) => ({ grave: { kind: 'EXCLUDE', personId } }) as const;
    const group = play(9);
    expect(group.attempt(asksGravely('ann'))).toBe('unknown');
    expect(group.attempt(asksGravely('ann', exclude('ann')))).toBe('about_yourself');
    expect(group.attempt(asksGravely('ann', exclude('max')))).toBe('unknown');
    expect(group.attempt(asksGravely('ann', { grave: { kind: 'READMIT', personId: 'ben' } }))).toBe(
      'unknown',
    );
    group.does(asksGravely('ann', { ...exclude('ben'), petitionId: 'grave' }));
    expect(signs(group, 'ben', 'grave')).toBe('about_yourself');
    expect(play(2).attempt(asksGravely('ann', exclude('ben')))).toBe('too_few_members');
    expect(play(3).attempt(asksGravely('ann', exclude('ben')))).toBeNull();
  });

  it('tells the person three days before, and who comes back needs no exclusion undone by others', () => {
    const group = play(9);
    const exclude = { grave: { kind: 'EXCLUDE', personId: 'ivy' } } as const;
    for (const name of ['ann', 'ben', 'cid', 'dee']) group.does(asksGravely(name, exclude));
    expect(last(group)).toMatchObject({ state: 'WARNED', until: start + 3 * day });
    group.to(start + 3 * day);
    expect(group.ballot()).toMatchObject({ base: 8, support: 4, closesAt: start + 18 * day });
    group.votes('YES', ['ann', 'ben', 'cid', 'dee']);
    group.votes('NO', ['eve', 'fay']);
    group.to(start + 18 * day);
    expect(group.closed('grave')).toMatchObject({ outcome: 'CARRIED', votes: [] });
    expect(group.affairs.members.at(-1)).toMatchObject({
      leftAt: start + 18 * day,
      excludedUntil: start + 198 * day,
    });
    const readmit = { grave: { kind: 'READMIT', personId: 'ivy' } } as const;
    for (const name of ['ann', 'ben', 'cid', 'dee']) group.does(asksGravely(name, readmit));
    group.wait(3 * day);
    group.votes('YES', ['ann', 'ben', 'cid', 'dee']);
    const { closesAt } = group.ballot();
    group.to(closesAt);
    expect(group.affairs.members.at(-1)).toMatchObject({
      leftAt: start + 18 * day,
      excludedUntil: closesAt,
    });
    expect(group.said('READMITTED')).toHaveLength(1);
  });

  it('about the group itself is by name, and is for whoever keeps the group to carry out', () => {
    const group = play(9);
    for (const name of ['ann', 'ben', 'cid', 'dee'])
      group.does(asksGravely(name, { grave: { kind: 'DISSOLVE', personId: null } }));
    group.votes('YES', ['ann', 'ben', 'cid', 'dee', 'eve']);
    const { id, objectId, closesAt } = group.ballot();
    const changes = advance(group.affairs, closesAt, group.newId);
    expect(carriedIn(group.affairs, changes)).toEqual([
      { grave: { kind: 'DISSOLVE', personId: null }, petitionId: objectId, ballotId: id, at: closesAt },
    ]);
    group.to(closesAt);
    expect(group.closed('grave')?.votes).toHaveLength(5);
  });

  it('counts everybody, and ends early only when everybody has voted', () => {
    const group = play(9);
    group.put(settled('ivy', { seenAt: null }));
    for (const name of ['ann', 'ben', 'cid', 'dee'])
      group.does(asksGravely(name, { grave: { kind: 'DISSOLVE', personId: null } }));
    expect(group.ballot()).toMatchObject({ base: 9, support: 5 });
    group.votes('NO', ['ann', 'ben', 'cid', 'dee', 'eve', 'fay', 'gus', 'hal']);
    group.wait(hour);
    expect(group.ballot().closedAt).toBeNull();
    group.votes('NO', ['ivy']);
    group.wait(hour);
    expect(group.closed('grave')).toMatchObject({ outcome: 'REJECTED' });
    const changes = [{ put: 'ballot', row: group.closed('grave') }] as Parameters<typeof carriedIn>[1];
    expect(carriedIn(group.affairs, changes)).toEqual([]);
    group.does(asksGravely('ann', { grave: { kind: 'DISSOLVE', personId: null } }));
    expect(last(group)?.needs).toBe(5);
    group.to(group.now + 14 * day);
    group.does(asksGravely('ann', { grave: { kind: 'DISSOLVE', personId: null } }));
    expect(last(group)?.needs).toBe(4);
  });

  it('about somebody is moot where not two are left to judge', () => {
    const group = play(4);
    for (const name of ['ann', 'ben'])
      group.does(asksGravely(name, { grave: { kind: 'EXCLUDE', personId: 'cid' } }));
    for (const name of ['ann', 'dee']) group.does(leaves(name));
    group.to(start + 3 * day);
    expect(last(group)).toMatchObject({ ending: 'MOOT', ballotId: null });
  });
});
