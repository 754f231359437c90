/** How conversations stand in a margin: what folds, what older views do, and which are shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, countQuestions, listTags, type Filter } from '@/app/_reader/margin/filter';
import {
  addOwnThread,
  addThread,
  hear,
  listConversations,
  reload,
  toMarginState,
  type Conversation,
} from '@/app/_reader/margin/margin-state';
import { makeComment, makeThread } from './views';

const margin = { textId: 'text', view: { kind: 'all' }, revisionId: 'r1' } as const;
const rested = { at: '2026-01-02T00:00:00.000Z', by: { id: 'ann', name: 'Ann' } };
const comments = [makeComment('c', { threadId: 't' })];
const foldedIn = (state: ReturnType<typeof toMarginState>) =>
  listConversations(state, margin).shown.map(({ folded }) => folded === true);

describe('a conversation', () => {
  it('ends in its latest version in whatever order the versions arrive', () => {
    const versions = [1, 2, 3, 4].map((version) => makeThread('t', { version, quote: `v${version}` }));
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 4 }), (order) => {
        const state = order.reduce(addThread, toMarginState({ threads: [], comments: [] }));
        expect(state.threads.get('t')?.quote).toBe('v4');
      }),
      { seed: 4 },
    );
  });

  it('at rest folds when the page opens, or by one’s own doing, and not under one’s eyes', () => {
    const asleep = makeThread('t', { rested, version: 2 });
    const awake = makeThread('t', { version: 1 });
    expect(foldedIn(toMarginState({ threads: [asleep], comments }))).toEqual([true]);
    const open = toMarginState({ threads: [awake], comments });
    expect(foldedIn(hear(open, { name: 'thread', data: asleep }, 'ben'))).toEqual([false]);
    expect(foldedIn(reload(open, { threads: [asleep], comments }, 'ben'))).toEqual([false]);
    expect(foldedIn(addOwnThread(open, asleep))).toEqual([true]);
  });

  it('that is woken unfolds by one’s own doing alone', () => {
    const folded = toMarginState({ threads: [makeThread('t', { rested, version: 2 })], comments });
    const awake = makeThread('t', { version: 3 });
    expect(foldedIn(hear(folded, { name: 'thread', data: awake }, 'ben'))).toEqual([true]);
    expect(foldedIn(addOwnThread(folded, awake))).toEqual([false]);
  });
});

describe('of one version of a comment', () => {
  it('the one with more changes of its reactions is the later, in whatever order they arrive', () => {
    const views = [0, 1, 2].map((reactionChanges) =>
      makeComment('c', { threadId: 't', ...(reactionChanges > 0 && { reactionChanges }) }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(views, { minLength: 3 }), (order) => {
        const state = order.reduce(
          (now, data) => hear(now, { name: 'comment', data }, 'ben'),
          toMarginState({ threads: [makeThread('t')], comments: [] }),
        );
        expect(state.comments.get('c')?.reactionChanges).toBe(2);
      }),
      { seed: 4 },
    );
  });
});

describe('which conversations are shown', () => {
  const tag = (id: string, name: string) => ({ id, name });
  const of = (id: string, more: Parameters<typeof makeThread>[1]): Conversation => ({
    thread: makeThread(id, more),
    comments: [makeComment(`c-${id}`, { threadId: id })],
    news: 0,
  });
  const all = [
    of('open', { question: true, tags: [tag('1', 'recall')] }),
    of('rests', { question: true, rested }),
    of('tagged', { tags: [tag('2', 'Élections'), tag('1', 'recall')] }),
  ];
  const shown = (filter: Filter) => choose(all, filter).map(({ thread }) => thread.id);

  it('are all, the questions that are open, or those with a tag', () => {
    expect(shown('all')).toEqual(['open', 'rests', 'tagged']);
    expect(shown('questions')).toEqual(['open']);
    expect(shown('tag:1')).toEqual(['open', 'tagged']);
    expect(shown('tag:gone')).toEqual([]);
    expect(countQuestions(all)).toBe(1);
  });

  it('are chosen from the tags that are in use, in the alphabet’s order', () => {
    expect(listTags(all).map(({ name, count }) => [name, count])).toEqual([
      ['Élections', 1],
      ['recall', 2],
    ]);
  });
});
