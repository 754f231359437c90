import { describe, expect, it } from 'vitest';
import { holdingOf, isFlood, partsOf, type Refusal } from '@/lib/domain/governance';
import {
  wording,
  flood,
  asks,
  takesOut,
  edits,
  held,
  asked,
  folded,
  voted,
  moderated,
  decides,
  never,
} from './floods';
import { day, play } from './play';

describe('a flood in one case', () => {
  it('is asked about at once, listed in one row of the log, and folded together', () => {
    const group = play(10);
    group.does(asks('ben', 'two'));
    expect(group.affairs.cases).toHaveLength(1);
    expect(group.log).toMatchObject([{ act: 'FLAGGED', targetId: 'two' }]);
    expect(group.log[0]?.comments?.map(({ commentId }) => commentId)).toEqual(['two', 'one', 'three']);
    expect(held(group)).toEqual([null, null, null]);
    group.does(asks('cid', 'two', {}));
    expect(held(group)).toEqual(['folded', 'folded', 'folded']);
    expect(group.said('FLAGGED')[1]).not.toHaveProperty('comments');
  });

  it('is joined by whoever asks about any of it, with all that was written since or without', () => {
    const group = play(20);
    group.does(asks('ben', 'one'));
    group.does(asks('cid', 'three', {}));
    group.does(asks('dee', 'two', { flood: [...flood, wording('four')] }));
    expect(group.affairs.cases).toHaveLength(1);
    expect(group.affairs.cases[0]?.flags).toHaveLength(3);
    expect(partsOf(group.affairs.cases[0] ?? never())).toHaveLength(3);
    expect(group.attempt(asks('dee', 'one'))).toBe<Refusal>('already');
  });

  it('is another one for what was written later, and a comment is folded while any of them folds it', () => {
    const group = play(20);
    group.does(asks('ben', 'one'));
    group.does(asks('cid', 'four', { flood: [wording('three'), wording('four'), wording('two')] }));
    expect(group.affairs.cases.map(({ flags }) => flags.length)).toEqual([1, 1]);
    const [first, second] = group.affairs.cases;
    for (const each of ['ann', 'dee', 'eve']) group.does(asks(each, 'four', {}));
    expect(held(group)).toEqual([null, 'folded', 'folded']);
    for (const each of ['ann', 'dee', 'eve']) group.does(asks(each, 'one', { caseId: first?.id ?? '' }));
    expect(holdingOf(group.affairs, 'one')?.caseId).toBe(first?.id);
    expect(holdingOf(group.affairs, 'four')?.caseId).toBe(second?.id);
  });

  it('is a case of one comment where there are but two', () => {
    const group = play(10);
    group.does(asks('ben', 'one', { flood: [wording('one'), wording('two')] }));
    expect(group.affairs.cases[0]).not.toHaveProperty('flood');
  });

  it('leaves out what was judged already, and what was taken out of another', () => {
    const group = asked();
    group.does(takesOut('ann', 'two'));
    group.does(takesOut('dee', 'two'));
    group.does(asks('cid', 'one'));
    voted(group);
    expect(held(group)).toEqual(['hidden', null, 'hidden']);
    group.does(asks('ben', 'two', { flood: [...flood, wording('four'), wording('five')] }));
    expect(group.affairs.cases[1]).toMatchObject({ commentId: 'two' });
    expect(group.affairs.cases[1]).not.toHaveProperty('flood');
    group.does(asks('ben', 'four', { flood: [...flood, wording('four'), wording('five'), wording('six')] }));
    expect(partsOf(group.affairs.cases[2] ?? never()).map(({ commentId }) => commentId)).toEqual([
      'four',
      'five',
      'six',
    ]);
  });

  it('is hidden whole by the members, and shown whole when they undo it or nothing comes of it', () => {
    expect(held(voted(folded()))).toEqual(['hidden', 'hidden', 'hidden']);
    const none = folded();
    none.wait(8 * day);
    expect(held(none)).toEqual([null, null, null]);
  });

  it('is decided on by whoever looks after the margin, with one reason', () => {
    const group = moderated(['ben']);
    group.does(decides('HIDE'));
    expect(held(group)).toEqual(['hidden', 'hidden', 'hidden']);
    expect(group.said('DECIDED')).toHaveLength(1);
    expect(group.attempt(takesOut('ann', 'two', 'short'))).toBe<Refusal>('reason_too_short');
    group.does(takesOut('ann', 'two', 'it is about the book'));
    expect(held(group)).toEqual(['hidden', null, 'hidden']);
    expect(group.said('TAKEN_OUT')).toMatchObject([
      { actorKind: 'MODERATOR', actorId: 'ann', targetId: 'two' },
    ]);
  });
});

describe('a flood of which nothing came', () => {
  const lapsed = () => {
    const group = asked();
    group.wait(9 * day);
    expect(group.affairs.cases[0]?.state).toBe('LAPSED');
    return group;
  };

  it('stays over when somebody asks about one of its comments, which is then asked about alone', () => {
    const group = lapsed();
    group.does(asks('cid', 'two', {}));
    expect(group.affairs.cases.map(({ state }) => state)).toEqual(['LAPSED', 'OPEN']);
    expect(group.affairs.cases[1]).toMatchObject({ commentId: 'two', flags: [{ flaggerId: 'cid' }] });
    expect(group.affairs.cases[1]).not.toHaveProperty('flood');
    const { id: caseId } = group.affairs.cases[0] ?? never();
    expect(group.attempt(asks('dee', 'one', { caseId }))).toBe<Refusal>('already');
    group.does(asks('dee', 'two', {}));
    expect(held(group)).toEqual([null, 'folded', null]);
  });

  it('is a new one, of the words as they are now, for whoever asks about all', () => {
    const group = lapsed();
    group.does(edits('one', 'second'));
    group.does(asks('cid', 'two', { flood: [wording('one', 'second'), ...flood.slice(1)] }));
    const [, again] = group.affairs.cases;
    expect(again?.flags).toHaveLength(1);
    expect(partsOf(again ?? never()).map(({ revisionHash }) => revisionHash)).toEqual([
      'first',
      'second',
      'first',
    ]);
  });

  it('was judged, and each of its comments can be asked about once more, by itself and not with the others', () => {
    const group = folded();
    group.votes('NO', ['ann', 'dee', 'eve']);
    group.wait(8 * day);
    expect(group.affairs.cases[0]?.state).toBe('LAPSED');
    // A friend of the author does not put one foul comment out of reach by asking about it among harmless ones.
    group.does(asks('dee', 'two'));
    expect(group.affairs.cases[1]).toMatchObject({ commentId: 'two', state: 'OPEN' });
    expect(isFlood(group.affairs.cases[1] ?? never())).toBe(false);
    group.does(asks('eve', 'two', {}));
    group.votes('NO', ['ann', 'dee', 'eve']);
    group.wait(8 * day);
    expect(group.attempt(asks('dee', 'two', {}))).toBe<Refusal>('already');
  });
});
