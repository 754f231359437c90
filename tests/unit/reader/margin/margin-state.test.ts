import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MarginEvent } from '@/app/_live/messages';
import {
  addThread,
  hear,
  listConversations,
  reload,
  showNews,
  type Margin,
  toMarginState,
  type MarginState,
} from '@/app/_reader/margin/margin-state';
import type { CommentView } from '@/lib/present/comment';
import { makeComment, makeThread } from './views';

const empty = toMarginState({ threads: [], comments: [] });
const all = (events: readonly MarginEvent[], from: MarginState = empty) =>
  events.reduce((state, event) => hear(state, event, 'ann'), from);
/** What is known, whatever the order in which it came. */
const known = ({ threads, comments }: MarginState) => ({
  threads: [...threads.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  comments: [...comments.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
});
const margin: Margin = { textId: 'text', view: { kind: 'group', groupId: 'A' }, revisionId: 'r1' };
const inA = { audience: { kind: 'group', groupId: 'A' } } as const;

/** News of a few threads and comments; each version of a comment has words of its own. */
const news: fc.Arbitrary<MarginEvent> = fc.oneof(
  fc.nat(3).map((n): MarginEvent => ({ name: 'thread', data: makeThread(`t${n}`) })),
  fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })).map(([n, version]): MarginEvent => {
    const views = { threadId: `t${n % 2}`, version, html: `v${version}`, removed: version === 4 };
    return { name: 'comment', data: makeComment(`c${n}`, views) };
  }),
);
const order = fc.array(news, { maxLength: 20 }).chain((events) =>
  fc.record({
    events: fc.constant(events),
    shuffled: fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
  }),
);

describe('what a margin hears', () => {
  it('ends in the same margin in whatever order the versions of comments arrive', () => {
    fc.assert(
      fc.property(order, ({ events, shuffled }) => {
        expect(known(all(shuffled))).toEqual(known(all(events)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(news, { maxLength: 20 }), (events) => {
        const once = all(events);
        expect(known(all(events, once))).toEqual(known(once));
      }),
      { seed: 8 },
    );
  });

  it('never puts an earlier version in place of a later one', () => {
    const later = makeComment('c', { version: 2, html: 'new' });
    const state = all([
      { name: 'comment', data: later },
      { name: 'comment', data: makeComment('c', { version: 1, html: 'old' }) },
    ]);
    expect(state.comments.get('c')).toBe(later);
  });

  it('takes a removal and its undoing, and keeps both from what was sent before them', () => {
    const said = makeComment('c');
    const removed = makeComment('c', { version: 2, removed: true, html: '' });
    const restored = makeComment('c', { version: 3 });
    const after = (...data: CommentView[]) =>
      all(data.map((each): MarginEvent => ({ name: 'comment', data: each }))).comments.get('c');
    expect(after(said, removed, said)).toBe(removed);
    expect(after(removed, restored, removed, said)).toBe(restored);
  });

  it('leaves the state that it was given as it was', () => {
    all([{ name: 'thread', data: makeThread('t') }]);
    addThread(empty, makeThread('t'));
    expect(known(empty)).toEqual({ threads: [], comments: [] });
  });
});

describe('the conversations of a margin', () => {
  const ids = (state: MarginState, of = margin) =>
    listConversations(state, of).shown.map(({ thread }) => thread.id);

  it('are the group’s and one’s own notes, and no other group’s and no other text’s', () => {
    const threads = [
      makeThread('a', inA),
      makeThread('mine'),
      makeThread('b', { audience: { kind: 'group', groupId: 'B' } }),
      makeThread('elsewhere', { textId: 'other', ...inA }),
    ];
    const comments = threads.map(({ id }) => makeComment(`c-${id}`, { threadId: id }));
    const state = toMarginState({ threads, comments });
    expect(ids(state).sort()).toEqual(['a', 'mine']);
    expect(ids(state, { ...margin, view: { kind: 'group', groupId: 'B' } }).sort()).toEqual(['b', 'mine']);
  });

  it('of oneself alone show no group’s', () => {
    const threads = [makeThread('a', inA), makeThread('mine')];
    const comments = threads.map(({ id }) => makeComment(`c-${id}`, { threadId: id }));
    const alone: Margin = { textId: 'text', view: { kind: 'self' }, revisionId: 'r1' };
    expect(ids(toMarginState({ threads, comments }), alone)).toEqual(['mine']);
  });

  it('stand in the order of their passages, then of time; what has no place comes last', () => {
    const place = (start: number) => ({ anchor: { state: 'exact' as const, start, end: start + 1 } });
    const threads = [
      makeThread('lost', { anchor: null }),
      makeThread('late', { ...place(5), createdAt: '2026-01-02T00:00:00.000Z' }),
      makeThread('far', place(9)),
      makeThread('early', { ...place(5), createdAt: '2026-01-01T00:00:00.000Z' }),
    ];
    const comments = threads.map(({ id }) => makeComment(`c-${id}`, { threadId: id }));
    expect(ids(toMarginState({ threads, comments }))).toEqual(['early', 'late', 'far', 'lost']);
  });

  it('show the place of a passage in the Revision that is read, and none of another’s', () => {
    const state = toMarginState({
      threads: [makeThread('t', { revisionId: 'r0' })],
      comments: [makeComment('c', { threadId: 't' })],
    });
    expect(listConversations(state, margin).shown.map(({ thread }) => thread.anchor)).toEqual([null]);
  });

  it('are gone when everything said in them is removed, and stay while something stands', () => {
    const threads = [makeThread('t')];
    const removed = makeComment('c1', { threadId: 't', removed: true });
    expect(ids(toMarginState({ threads, comments: [removed] }))).toEqual([]);
    expect(
      ids(toMarginState({ threads, comments: [removed, makeComment('c2', { threadId: 't' })] })),
    ).toEqual(['t']);
    expect(ids(toMarginState({ threads, comments: [] }))).toEqual([]);
  });

  it('stay, also with nothing left in them, while their reader is busy with a comment of theirs', () => {
    const removed = makeComment('c1', { threadId: 't', removed: true });
    const state = toMarginState({ threads: [makeThread('t')], comments: [removed] });
    expect(listConversations(state, margin, new Set(['c1'])).shown).toHaveLength(1);
    expect(listConversations(state, margin, new Set(['another'])).shown).toEqual([]);
  });
});

describe('what others add while one reads', () => {
  const known = toMarginState({
    threads: [makeThread('t')],
    comments: [makeComment('c', { threadId: 't' })],
  });
  const bens = { author: { id: 'ben', name: 'Ben' } };
  const hearAll = (...events: MarginEvent[]) => all(events, known);
  const thread = (id: string, rest = {}): MarginEvent => ({ name: 'thread', data: makeThread(id, rest) });
  const comment = (id: string, threadId: string, rest = {}): MarginEvent => ({
    name: 'comment',
    data: makeComment(id, { threadId, ...rest }),
  });
  const seen = (state: MarginState) => {
    const { shown, news } = listConversations(state, margin);
    return {
      shown: shown.map((each) => [each.thread.id, each.comments.length, each.news]),
      news: news.map((each) => each.thread.id),
    };
  };

  it('is announced and not shown, in a conversation and as one', () => {
    const state = hearAll(comment('r', 't', bens), thread('u', bens), comment('k', 'u', bens));
    expect(seen(state)).toEqual({ shown: [['t', 1, 1]], news: ['u'] });
    expect(seen(showNews(state, ['t']))).toEqual({ shown: [['t', 2, 0]], news: ['u'] });
    expect(seen(showNews(state))).toEqual({
      shown: [
        ['t', 2, 0],
        ['u', 1, 0],
      ],
      news: [],
    });
  });

  it('is shown at once where it is one’s own, from another device', () => {
    expect(seen(hearAll(thread('u'), comment('k', 'u')))).toMatchObject({ news: [] });
  });

  it('is announced no longer once it is taken back', () => {
    const state = hearAll(
      comment('r', 't', bens),
      comment('r', 't', { ...bens, version: 2, removed: true }),
      thread('u', { ...bens, highlight: true }),
      thread('u', { ...bens, highlight: false }),
    );
    expect(seen(state)).toEqual({ shown: [['t', 1, 0]], news: [] });
  });

  it('does not hold back what changes in that which is shown', () => {
    const edited = hearAll(comment('c', 't', { version: 2, html: 'changed' }));
    expect(listConversations(edited, margin).shown[0]?.comments[0]?.html).toBe('changed');
  });

  it('is announced, too, when the margin had to be loaded afresh', () => {
    const loaded = {
      threads: [makeThread('t'), makeThread('u', bens), makeThread('mine')],
      comments: [
        makeComment('c', { threadId: 't' }),
        makeComment('k', { threadId: 'u', ...bens }),
        makeComment('m', { threadId: 'mine' }),
      ],
    };
    expect(seen(reload(known, loaded, 'ann'))).toEqual({
      shown: [
        ['mine', 1, 0],
        ['t', 1, 0],
      ],
      news: ['u'],
    });
  });
});

describe('a highlight', () => {
  it('is a conversation in which nothing is said yet, until it is taken back', () => {
    const marked = toMarginState({ threads: [makeThread('t', { highlight: true })], comments: [] });
    expect(listConversations(marked, margin).shown).toHaveLength(1);
    expect(listConversations(addThread(marked, makeThread('t')), margin).shown).toEqual([]);
  });
});

test('all of one’s margins show every conversation that one may read, and what is about the whole text first', () => {
  const threads = [
    makeThread('b', { audience: { kind: 'group', groupId: 'B' } }),
    makeThread('a', inA),
    makeThread('whole', { about: 'text', anchor: null, revisionId: null, quote: '' }),
  ];
  const comments = threads.map(({ id }) => makeComment(`c-${id}`, { threadId: id }));
  const view = { ...margin, view: { kind: 'all' } as const };
  expect(
    listConversations(toMarginState({ threads, comments }), view).shown.map((each) => each.thread.id),
  ).toEqual(['whole', 'a', 'b']);
});
