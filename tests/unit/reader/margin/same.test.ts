import { expect, it } from 'vitest';
import { addComments, addThread, listConversations, toMarginState } from '@/app/_reader/margin/margin-state';
import { makeKeeper } from '@/app/_reader/margin/same';
import { makeComment, makeThread } from './views';

const margin = { textId: 'text', view: { kind: 'all' }, revisionId: 'r1' } as const;
const at = (start: number) => ({ anchor: { state: 'exact', start, end: start + 5 } }) as const;
const threads = [makeThread('t0', at(0)), makeThread('t1', at(10)), makeThread('t2', at(20))];
const comments = threads.map(({ id }) => makeComment(`c ${id}`, { threadId: id }));
const state = toMarginState({ threads, comments });
const listed = (of = state) => listConversations(of, margin).shown;

it('one more note leaves all other conversations the very same', () => {
  const keep = makeKeeper();
  const before = keep(listed());
  const after = keep(
    listed(addComments(addThread(state, makeThread('new', at(5))), [makeComment('c', { threadId: 'new' })])),
  );
  expect(after.map(({ thread }) => thread.id)).toEqual(['t0', 'new', 't1', 't2']);
  expect(after.filter((each) => before.includes(each)).map(({ thread }) => thread.id)).toEqual([
    't0',
    't1',
    't2',
  ]);
});

it('one in which something is said, edited, or which is moved, is another, and says what is true now', () => {
  const keep = makeKeeper();
  const before = keep(listed());
  const changes = [
    addComments(state, [makeComment('reply', { threadId: 't1' })]),
    addComments(state, [makeComment('c t1', { threadId: 't1', version: 2, html: '<p>y</p>' })]),
    addThread(state, makeThread('t1', { ...at(10), version: 2, question: true })),
    { ...state, folded: new Set(['t1']) },
    { ...state, unseen: new Set(['c t1']) },
  ];
  for (const change of changes) {
    const now = keep(listed(change));
    expect(now).toEqual(listed(change));
    expect(now.filter((each) => before.includes(each)).map(({ thread }) => thread.id)).toEqual(
      now.map(({ thread }) => thread.id).filter((id) => id !== 't1'),
    );
    keep(before);
  }
});

it('in another edition too, nothing is made anew that has not changed', () => {
  const keep = makeKeeper();
  const elsewhere = () => keep(listConversations(state, { ...margin, revisionId: 'r2' }).shown);
  expect(elsewhere().map((each, index) => each === elsewhere()[index])).toEqual([true, true, true]);
});
