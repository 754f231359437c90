/** Words stay within reach: what was asked once and came to nothing can be asked again. */
import { describe, expect, it } from 'vitest';
import { withdrawFlag } from '@/lib/domain/governance';
import { authorEdited } from '@/lib/domain/governance/editing';
import { flags } from './deeds';
import { day, play } from './play';

const caseId = 'case-c-first';
const theCase = (group: ReturnType<typeof play>) => group.affairs.cases[0];
const asks = (group: ReturnType<typeof play>, flaggerId: string) =>
  group.attempt(flags(flaggerId, 'c', 'ann'));

describe('what came to nothing is asked again', () => {
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

  it('after eight days in which nobody joined; whoever asked then is not counted now', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.wait(9 * day);
    expect(asks(group, 'cid')).toBeNull();
    expect(theCase(group)).toMatchObject({ state: 'OPEN', openedAt: group.now, secondedAt: null });
    group.wait(7 * day);
    expect(theCase(group)?.state).toBe('OPEN');
    group.wait(day);
    expect(theCase(group)?.state).toBe('LAPSED');
  });

  it('when the words were changed and changed back', () => {
    const group = play(16);
    group.does(flags('ben', 'c', 'ann'));
    group.does(flags('cid', 'c', 'ann'));
    group.does((affairs, moment) =>
      authorEdited(affairs, { commentId: 'c', revisionHash: 'second' }, moment),
    );
    group.does((affairs, moment) => authorEdited(affairs, { commentId: 'c', revisionHash: 'first' }, moment));
    if (theCase(group)?.state === 'LAPSED') expect(asks(group, 'dee')).toBeNull();
    expect(theCase(group)?.state).not.toBe('LAPSED');
  });

  it('but not when the members have said that the words may stand', () => {
    const group = play(5);
    group.does(flags('ben', 'c', 'ann'));
    group.does(flags('cid', 'c', 'ann'));
    group.votes('NO', ['ben', 'cid', 'dee']);
    group.wait(9 * day);
    expect(theCase(group)?.state).toBe('LAPSED');
    expect(asks(group, 'dee')).toBe('already');
  });
});
