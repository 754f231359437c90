import { describe, expect, it } from 'vitest';
import { isOut, partsOf, type Refusal } from '@/lib/domain/governance';
import {
  comments,
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
import { day, play, settled } from './play';

describe('one comment of a flood', () => {
  it('is taken out by as many as could have folded it, and nobody is named', () => {
    const group = asked();
    expect(group.attempt(takesOut('jon', 'two'))).toBe<Refusal>('own_words');
    group.does(takesOut('ann', 'two'));
    expect(group.affairs.cases.flatMap(partsOf).some(isOut)).toBe(false);
    expect(group.attempt(takesOut('ann', 'two'))).toBe<Refusal>('already');
    group.does(takesOut('dee', 'two'));
    group.does(asks('cid', 'one'));
    expect(held(group)).toEqual(['folded', null, 'folded']);
    expect(group.said('RELEASE_ASKED').map(({ actorId }) => actorId)).toEqual([null, null]);
    expect(held(voted(group))).toEqual(['hidden', null, 'hidden']);
  });

  it('takes as many as decide a vote once the members have voted, and no moderator alone', () => {
    const group = voted(folded());
    for (const each of ['ann', 'dee']) group.does(takesOut(each, 'two'));
    expect(held(group)).toEqual(['hidden', 'hidden', 'hidden']);
    group.does(takesOut('eve', 'two'));
    expect(held(group)).toEqual(['hidden', null, 'hidden']);
  });

  it('is nobody’s to take out while the members vote, neither two friends’ nor a moderator’s', () => {
    const friends = folded();
    for (const each of ['ann', 'dee'])
      expect(friends.attempt(takesOut(each, 'two'))).toBe<Refusal>('deciding');
    const group = moderated(['ben', 'cid']);
    group.wait(4 * day);
    expect(group.affairs.cases[0]?.state).toBe('BALLOT');
    const taking = takesOut('ann', 'two', 'it is about the book');
    expect(group.attempt(taking)).toBe<Refusal>('deciding');
    expect(held(voted(group, ['dee', 'eve', 'fay']))).toEqual(['hidden', 'hidden', 'hidden']);
    // Theirs like any other member’s.
    group.does(taking);
    expect(held(group)).toEqual(['hidden', 'hidden', 'hidden']);
  });

  it('is the last of an open case: a moderator answers it, and does not take it out', () => {
    const group = moderated(['ben', 'cid']);
    for (const each of ['one', 'two']) group.does(takesOut('ann', each, 'it is about the book'));
    expect(group.attempt(takesOut('ann', 'three', 'it is about the book'))).toBe<Refusal>('not_open');
    expect(group.affairs.cases[0]?.state).toBe('OPEN');
    group.does(decides('HIDE'));
    expect(held(group)).toEqual([null, null, 'hidden']);
    group.does(takesOut('ann', 'three', 'it is about the book'));
    expect(held(group)).toEqual([null, null, null]);
  });

  it('is held as the others are when its author changed it before a decision, and changes it back after', () => {
    const group = moderated(['ben']);
    for (const each of ['one', 'two']) group.does(edits(each, 'second'));
    group.does(decides('HIDE'));
    expect(held(group)).toEqual([null, null, 'hidden']);
    group.does(edits('two', 'first'));
    expect(held(group)).toEqual([null, 'hidden', 'hidden']);
    const none = moderated(['ben']);
    none.does(edits('one', 'second'));
    none.does(decides('DISMISS'));
    none.does(edits('one', 'first'));
    // What nobody judged can be asked about; and what was judged among others, by itself.
    none.does(asks('cid', 'one', {}));
    none.does(asks('cid', 'two', {}));
  });

  it('is not taken out by those who came alone and lately', () => {
    const group = asked();
    for (const userId of ['new', 'newer']) {
      group.put(settled(userId, { joinedAt: group.now, cameAlone: true }));
      expect(group.attempt(takesOut(userId, 'two'))).toBe<Refusal>('not_on_roll');
    }
  });

  it('is out of it alone when its author changes it before anybody votes, and in it again as it was', () => {
    const group = play(20);
    group.does(asks('ann', 'one'));
    group.does(edits('one', 'second'));
    expect(partsOf(group.affairs.cases[0] ?? never()).map(isOut)).toEqual([true, false, false]);
    group.does(edits('one', 'first'));
    expect(partsOf(group.affairs.cases[0] ?? never()).map(isOut)).toEqual([false, false, false]);
  });

  it('is unfolded alone when it is changed while the members vote, and hidden as they decide', () => {
    const group = folded();
    group.does(edits('one', 'second'));
    expect(held(group)).toEqual([null, 'folded', 'folded']);
    group.does(edits('one', 'first'));
    expect(held(group)).toEqual(['folded', 'folded', 'folded']);
    group.does(edits('one', 'second'));
    expect(held(voted(group))).toEqual(['hidden', 'hidden', 'hidden']);
  });

  it('was the last that stood: nobody asks any more, until it stands again', () => {
    const group = moderated(['ben']);
    for (const each of comments) group.does(edits(each, 'second'));
    expect(group.affairs.cases[0]?.state).toBe('LAPSED');
    group.does(edits('two', 'first'));
    expect(group.affairs.cases[0]?.state).toBe('OPEN');
    expect(partsOf(group.affairs.cases[0] ?? never()).map(isOut)).toEqual([true, false, true]);
  });
});
