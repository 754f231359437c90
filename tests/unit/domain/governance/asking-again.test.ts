/** Words stay within reach: what was asked once, and taken back or joined by nobody, can be asked again. */
import { describe, expect, it } from 'vitest';
import { leave, withdrawFlag } from '@/lib/domain/governance';
import { flags } from './deeds';
import { day, play } from './play';

const caseId = 'case-c-first';
const theCase = (group: ReturnType<typeof play>) => group.affairs.cases[0];
const asks = (group: ReturnType<typeof play>, flaggerId: string) =>
  group.attempt(flags(flaggerId, 'c', 'ann'));

describe('what everybody took back is asked again', () => {
  it('by whoever took it back', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.does((affairs, moment) => withdrawFlag(affairs, { caseId, flaggerId: 'ben' }, moment));
    expect(theCase(group)?.state).toBe('LAPSED');
    expect(asks(group, 'ben')).toBeNull();
    expect(theCase(group)).toMatchObject({ state: 'OPEN', endedAt: null, secondedAt: null });
    expect(asks(group, 'cid')).toBeNull();
    expect(theCase(group)).toMatchObject({ state: 'BALLOT' });
  });

  it('by anybody else, for eight days from then on', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.does((affairs, moment) => withdrawFlag(affairs, { caseId, flaggerId: 'ben' }, moment));
    group.wait(30 * day);
    expect(asks(group, 'cid')).toBeNull();
    group.wait(8 * day - 1);
    expect(theCase(group)?.state).toBe('OPEN');
    group.wait(1);
    expect(theCase(group)?.state).toBe('LAPSED');
  });

  it('and what nobody joined in time, by the next, with whom the first asks still', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.wait(60 * day);
    expect(theCase(group)?.state).toBe('LAPSED');
    // Who asked alone does not ask alone again.
    expect(asks(group, 'ben')).toBe('already');
    expect(asks(group, 'cid')).toBeNull();
    expect(theCase(group)).toMatchObject({ state: 'BALLOT' });
    expect(theCase(group)?.foldedAt).not.toBeNull();
  });

  it('and by the next alone, where the first has left since', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.wait(60 * day);
    group.does((affairs, moment) => leave(affairs, { userId: 'ben' }, moment));
    expect(asks(group, 'cid')).toBeNull();
    expect(theCase(group)).toMatchObject({ state: 'OPEN', secondedAt: null, foldedAt: null });
    group.wait(8 * day);
    expect(theCase(group)?.state).toBe('LAPSED');
  });

  it('but not what the members have said may stand', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.does(flags('cid', 'c', 'ann'));
    group.votes('NO', ['ben', 'cid', 'dee']);
    group.wait(9 * day);
    expect(theCase(group)?.state).toBe('LAPSED');
    expect(asks(group, 'dee')).toBe('already');
  });
});
