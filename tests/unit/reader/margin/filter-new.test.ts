import { describe, expect, it } from 'vitest';
import { choose, countAllNew, countNew } from '@/app/_reader/margin/filter';
import type { Conversation } from '@/app/_reader/margin/margin-state';

const talk = (id: string, comments: { id: string; removed?: boolean }[]) =>
  ({
    thread: { id },
    comments: comments.map((comment) => ({ removed: false, ...comment })),
  }) as unknown as Conversation;

const all = [
  talk('a', [{ id: 'a1' }, { id: 'a2' }]),
  talk('b', [{ id: 'b1', removed: true }]),
  talk('c', [{ id: 'c1' }]),
];
const unread = new Set(['a1', 'a2', 'b1']);

describe('what is new since one was here', () => {
  it('is counted by conversation and in all, without what was removed', () => {
    expect(all.map((each) => countNew(each, unread))).toEqual([2, 0, 0]);
    expect(countAllNew(all, unread)).toBe(2);
  });

  it('is nothing to choose where it is everywhere', () => {
    expect(countAllNew(all, new Set(['a1', 'c1']))).toBe(2);
    expect(countAllNew([talk('a', [{ id: 'a1' }]), talk('c', [{ id: 'c1' }])], new Set(['a1', 'c1']))).toBe(
      0,
    );
  });

  it('can be seen alone', () => {
    expect(choose(all, 'new', unread).map(({ thread }) => thread.id)).toEqual(['a']);
    expect(choose(all, 'all', unread)).toBe(all);
  });
});
