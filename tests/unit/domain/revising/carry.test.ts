import { describe, expect, it } from 'vitest';
import { carry, sourceOf, type BasePlace, type NoteToCarry } from '@/lib/domain/revising/carry';

const after = 'the old oak stood';
const oak = { start: 8, end: 11 };
const made = { revisionId: 'first', start: 1, end: 4 };
const decision = { decidedById: 'ann', decidedAt: new Date(0) };
const base = (state: BasePlace['state'], decided = false): BasePlace => ({
  state,
  range: state === 'ambiguous' || state === 'orphaned' ? null : { start: 5, end: 8 },
  decision: decided ? decision : null,
});
const note = (from: BasePlace | null, exact = 'oak'): NoteToCarry => ({ exact, made, base: from });
const exactly = { state: 'exact', ...oak } as const;

describe('a note is mapped', () => {
  it.each([
    ['exact', 'base'],
    ['moved', 'base'],
    ['placed', 'base'],
    ['approximate', 'first'],
    ['ambiguous', 'first'],
    ['orphaned', 'first'],
  ] as const)('whose place in the base is %s, from the %s', (state, from) => {
    expect(sourceOf(note(base(state)), 'base').revisionId).toBe(from);
  });
  it('from where it was made, when the base has no place for it, or there is no base', () => {
    expect(sourceOf(note(null), 'base')).toBe(made);
    expect(sourceOf(note(base('exact')), null)).toBe(made);
  });
});

describe('a carried place', () => {
  it.each([
    ['exact after exact is exact', base('exact'), exactly, 'exact'],
    ['exact after moved is moved', base('moved'), exactly, 'moved'],
    ['moved after exact is moved', base('exact'), { ...exactly, state: 'moved' }, 'moved'],
    ['without a base is as it was found', null, exactly, 'exact'],
    ['of an unsure base that is found again is exact', base('ambiguous'), exactly, 'exact'],
    ['that nobody finds any more is orphaned', base('exact'), { state: 'orphaned' }, 'orphaned'],
  ] as const)('%s', (_, from, found, state) => {
    expect(carry(note(from), found, 'oak', after)).toMatchObject({ state, decision: null });
  });

  it('is never called sure on other words than were marked', () => {
    for (const state of ['exact', 'moved'] as const)
      expect(carry(note(base('exact'), 'elm'), { state, ...oak }, 'elm', after)).toMatchObject({
        ...{ state: 'approximate', score: 0.99 },
        outcome: { state: 'approximate', ...oak, score: 0.99 },
      });
  });

  it('that somebody chose is theirs while the words there are the same, and unsure when they are others', () => {
    const placed = note(base('placed', true), 'elm');
    expect(carry(placed, exactly, 'oak', after)).toMatchObject({ state: 'placed', ...oak, decision });
    const changed = { state: 'approximate', ...oak, score: 0.7 } as const;
    expect(carry(placed, changed, 'ash', after)).toMatchObject({ state: 'approximate', decision: null });
    expect(carry(note(base('placed', true)), changed, 'ash', after)).toMatchObject({
      state: 'exact',
      decision: null,
    });
  });

  it('that somebody said is nowhere stays nowhere until the words are there again', () => {
    const left = note(base('orphaned', true));
    const found = { state: 'orphaned', suggestion: { ...oak, score: 0.4 } } as const;
    expect(carry(left, found, 'oak', after)).toEqual({
      ...{ state: 'orphaned', start: null, end: null, score: null },
      ...{ outcome: found, decision },
    });
    expect(carry(left, exactly, 'oak', after)).toMatchObject({ state: 'exact', decision: null });
  });
});
