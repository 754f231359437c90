/** Sealing, and decisions that do not stand. */
import { describe, expect, it } from 'vitest';
import { accountOf, holdingOf, mayDecide, stateOfDecision, undo } from '@/lib/domain/governance';
import { appeals, asksToSeal, decides, flags, mandate } from './deeds';
import { day, play, start, type Play } from './play';

const governed = (size = 10) => play(size, { mandates: [mandate('ann', start)] });
const held = (group: Play, comment = 'c1') => holdingOf(group.affairs, comment)?.as ?? null;
const theCase = (group: Play) => group.affairs.cases[0];
const decision = (group: Play) => group.affairs.decisions[0];
const stateNow = (group: Play) => {
  const [first] = group.affairs.decisions;
  return first && stateOfDecision(first, group.affairs, group.now);
};

describe('words that are sealed', () => {
  it('are so at once when it concerns whoever asks, and come back when the members do not agree', () => {
    const group = play(10);
    group.does(asksToSeal('ben', 'c1', 'dee', true));
    expect(held(group)).toBe('sealed');
    group.votes('YES', ['cid']);
    group.to(group.ballot('case').closesAt);
    expect(held(group)).toBeNull();
    expect(theCase(group)).toMatchObject({ state: 'LAPSED', sealed: null });
    expect(group.attempt(asksToSeal('cid', 'c1', 'dee', true))).toBe('already');
  });

  it('are so when two ask, or a moderator does, and stay so when the members agree', () => {
    const group = play(10);
    group.does(asksToSeal('ben', 'c1', 'dee'));
    expect(held(group)).toBeNull();
    expect(group.attempt(asksToSeal('ben', 'c1', 'dee'))).toBe('already');
    group.does(asksToSeal('cid', 'c1', 'dee'));
    expect(held(group)).toBe('sealed');
    group.votes('YES', ['ben', 'cid', 'eve']);
    group.to(group.ballot('case').closesAt);
    expect(held(group)).toBe('sealed');
    expect(decision(group)).toMatchObject({ by: 'ASSEMBLY', act: 'SEAL' });

    const moderated = governed();
    moderated.does(asksToSeal('ann', 'c1', 'dee'));
    expect(held(moderated)).toBe('sealed');
    expect(moderated.ballot('case').roll.map(({ userId }) => userId)).not.toContain('ann');
    moderated.does(flags('ben', 'c2', 'dee'));
    moderated.does(decides('ann', 'c2', 'SEAL'));
    expect(held(moderated, 'c2')).toBe('sealed');
    moderated.to(start + 8 * day);
    expect(held(moderated, 'c2')).toBeNull();
    expect(accountOf(moderated.affairs, 'mandate-ann')).toMatchObject({ overturned: 1 });
  });

  it('are what the members go on voting about, where they were asked already', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.does(flags('cid', 'c1', 'dee'));
    group.votes('YES', ['ben', 'cid']);
    group.does(asksToSeal('eve', 'c1', 'dee', true));
    expect(held(group)).toBe('sealed');
    group.votes('YES', ['eve']);
    group.to(group.ballot('case').closesAt);
    expect(decision(group)).toMatchObject({ by: 'ASSEMBLY', act: 'SEAL' });
  });
});

describe('words that were asked about before', () => {
  it('can still be sealed, once, whatever came of it then', () => {
    const group = play(10);
    group.does(flags('ben', 'c1', 'dee'));
    group.to(start + 8 * day);
    expect(theCase(group)?.state).toBe('LAPSED');
    expect(group.attempt(asksToSeal('ben', 'c1', 'dee'))).toBe('already');
    group.does(asksToSeal('cid', 'c1', 'dee', true));
    expect(held(group)).toBe('sealed');
    group.votes('YES', ['ann', 'ben', 'eve']);
    group.to(group.ballot('case').closesAt);
    group.does(appeals('dee', { objectId: decision(group)?.id, statement: 'it is a public address' }));
    group.votes('OVERTURN', ['ben', 'cid', 'eve']);
    group.to(group.ballot('appeal').closesAt);
    expect(held(group)).toBeNull();
    expect(group.attempt(asksToSeal('cid', 'c1', 'dee', true))).toBe('already');
  });
});

describe('words that one asked to seal', () => {
  it('and that were judged without being sealed can be sealed after it', () => {
    const group = play(10);
    group.does(asksToSeal('ben', 'c1', 'dee'));
    group.does(flags('cid', 'c1', 'dee'));
    group.votes('NO', ['ben', 'cid', 'eve']);
    group.to(group.ballot().closesAt);
    expect(theCase(group)?.state).toBe('LAPSED');
    expect(group.attempt(asksToSeal('eve', 'c1', 'dee', true))).toBeNull();
    expect(held(group)).toBe('sealed');
  });
});

describe('a decision', () => {
  it('is undone by a moderator, except the members’ own', () => {
    const group = governed();
    const undoes = (decisionId: string) =>
      group.attempt((affairs, moment) =>
        undo(affairs, { decisionId, moderatorId: 'ann', reason: 'I was mistaken' }, moment),
      );
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', 'HIDE'));
    group.does(appeals('dee', { objectId: 'decision-c1' }));
    expect(undoes('decision-c1')).toBeNull();
    expect(held(group)).toBeNull();
    expect(group.closed('appeal')?.outcome).toBe('MOOT');
    expect(stateNow(group)).toBe('UNDONE');
    expect(undoes('decision-c1')).toBe('already');
  });

  it('that dismisses, and does not stand, leaves the question to the members', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    group.does(decides('ann', 'c1', 'DISMISS'));
    group.does(appeals('ben', { objectId: 'decision-c1' }));
    group.does(appeals('cid', { objectId: 'decision-c1' }));
    group.votes('OVERTURN', ['ben', 'cid', 'eve']);
    group.to(group.ballot('appeal').closesAt);
    expect(group.ballot('case').objectId).toBe(theCase(group)?.id);
  });

  it('is nobody’s to judge about their own critics', () => {
    const group = governed();
    group.does(flags('ben', 'c1', 'dee'));
    const [of] = group.affairs.cases;
    if (!of) throw new Error('no case');
    expect(mayDecide(group.affairs, of, 'ann', group.now)).toBeNull();
    expect(mayDecide(group.affairs, { ...of, aboutId: 'ann' }, 'ann', group.now)).toBe('about_yourself');
    expect(mayDecide(group.affairs, of, 'ben', group.now)).toBe('no_mandate');
  });
});
