import { describe, expect, it } from 'vitest';
import {
  authorEdited,
  decide,
  flag,
  holdingOf,
  isOut,
  partsOf,
  release,
  replay,
  type Affairs,
  type Moment,
  type Refusal,
} from '@/lib/domain/governance';
import { mandate } from './deeds';
import { day, play, settled, start, type Play } from './play';

const comments = ['one', 'two', 'three'];
const wording = (commentId: string, revisionHash = 'first') => ({ commentId, revisionHash });
const flood = comments.map((each) => wording(each));

/** ben asks about all that jon wrote, beginning with one of them. */
const asks =
  (flaggerId: string, commentId: string, rest: { flood?: typeof flood; caseId?: string } = { flood }) =>
  (affairs: Affairs, moment: Moment) =>
    flag(
      affairs,
      {
        ...{ caseId: moment.newId(), flagId: moment.newId(), ...wording(commentId), authorId: 'jon' },
        ...{ flaggerId, kind: 'spam', note: '', ...rest },
      },
      moment,
    );
const takesOut =
  (byId: string, commentId: string, reason = '') =>
  (affairs: Affairs, moment: Moment) =>
    release(affairs, { caseId: affairs.cases[0]?.id ?? '', commentId, byId, reason }, moment);
const edits = (commentId: string, revisionHash: string) => (affairs: Affairs, moment: Moment) =>
  authorEdited(affairs, { commentId, revisionHash }, moment);

const held = ({ affairs, log }: Play) => {
  const now = comments.map((each) => holdingOf(affairs, each)?.as ?? null);
  const told = replay(log).holdings;
  expect(comments.map((each) => told.get(each)?.as ?? null)).toEqual(now);
  return now;
};
const folded = () => {
  const group = play(10);
  group.does(asks('ben', 'one'));
  group.does(asks('cid', 'one'));
  return group;
};
const voted = (group: Play) => {
  group.votes('YES', ['ann', 'ben', 'cid']);
  group.wait(8 * day);
  return group;
};

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
    const group = folded();
    group.does(takesOut('ann', 'two'));
    group.does(takesOut('dee', 'two'));
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
    const group = play(10, { mandates: [mandate('ann', start)] });
    group.does(asks('ben', 'one'));
    const caseId = group.affairs.cases[0]?.id ?? '';
    const reason = 'nothing but shop windows';
    group.does(
      (affairs, moment) =>
      decide(affairs, { ...{ decisionId: 'd', caseId, moderatorId: 'ann', act: 'HIDE' }, reason, until: null }, moment), // prettier-ignore
    );
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

describe('one comment of a flood', () => {
  it('is taken out by as many as could have folded it, and nobody is named', () => {
    const group = folded();
    expect(group.attempt(takesOut('jon', 'two'))).toBe<Refusal>('own_words');
    group.does(takesOut('ann', 'two'));
    expect(held(group)).toEqual(['folded', 'folded', 'folded']);
    expect(group.attempt(takesOut('ann', 'two'))).toBe<Refusal>('already');
    group.does(takesOut('dee', 'two'));
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

  it('is not taken out by those who came alone and lately', () => {
    const group = folded();
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
    const group = play(10, { mandates: [mandate('ann', start)] });
    group.does(asks('ben', 'one'));
    for (const each of comments) group.does(edits(each, 'second'));
    expect(group.affairs.cases[0]?.state).toBe('LAPSED');
    group.does(edits('two', 'first'));
    expect(group.affairs.cases[0]?.state).toBe('OPEN');
    expect(partsOf(group.affairs.cases[0] ?? never()).map(isOut)).toEqual([true, false, true]);
  });
});

const never = (): never => {
  throw new Error('no case');
};
