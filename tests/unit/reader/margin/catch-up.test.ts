import { describe, expect, it } from 'vitest';
import { addThread, catchUp, hear, toMarginState } from '@/app/_reader/margin/margin-state';
import { makeComment, makeThread } from './views';

describe('what a margin is told a while later', () => {
  const author = { id: 'ben', name: 'Ben' };
  const asked = {
    threads: [makeThread('t1', { author })],
    comments: [makeComment('c1', { threadId: 't1', author })],
  };

  it('takes back nothing that was posted or heard meanwhile', () => {
    const posted = addThread(toMarginState(asked), makeThread('t2'));
    const later = makeComment('c1', { threadId: 't1', author, version: 2 });
    const heard = hear(posted, { name: 'comment', data: later }, 'ann');
    const state = catchUp(heard, asked, 'ann');
    expect([...state.threads.keys()]).toEqual(['t1', 't2']);
    expect(state.comments.get('c1')?.version).toBe(2);
  });

  it('adds what was missed: one’s own at once, and others’ as news', () => {
    const state = catchUp(
      toMarginState({ threads: [], comments: [] }),
      { ...asked, threads: [...asked.threads, makeThread('t2')] },
      'ann',
    );
    expect([...state.threads.keys()]).toEqual(['t1', 't2']);
    expect([...state.unseen].sort()).toEqual(['c1', 't1']);
  });
});
