/** What one has hidden from oneself comes into the margin without a word. */
import { describe, expect, it } from 'vitest';
import { en } from '@/app/_messages/en';
import { hear, listConversations, reload, toMarginState } from '@/app/_reader/margin/margin-state';
import { openerOf, openingOf } from '@/app/_reader/conversation/opening';
import { hidesNothing } from '@/lib/domain/threading/hidden';
import { makeComment, makeThread } from './views';

const margin = { textId: 'text', view: { kind: 'self' }, revisionId: 'r1' } as const;
const ben = { id: 'ben', name: 'Ben' };
const hidden = { people: ['ben'], comments: ['c1'] };
const thread = makeThread('t0');
const first = makeComment('c0');
const opened = toMarginState({ threads: [thread], comments: [first], hidden });
const by = (author: typeof ben, id = 'new') =>
  ({ name: 'comment', data: makeComment(id, { author }) }) as const;
const ann = { id: 'ann', name: 'Ann' };

it('what a group has hidden brings no news either, and what readers folded does', () => {
  const held = { caseId: 'k', number: 3 } as const;
  const heardOf = (more: object) =>
    hear(opened, { name: 'comment', data: makeComment('held', { author: ann, ...more }) }, 'me').unread;
  expect(heardOf({ html: '', held: { ...held, as: 'hidden' } })).not.toContain('held');
  expect(heardOf({ html: '<p>x</p>', held: { ...held, as: 'folded' } })).toContain('held');
});

describe('what somebody says whom one has hidden', () => {
  it('is no news, and not new', () => {
    const heard = hear(opened, by(ben), 'me');
    expect(listConversations(heard, margin).shown[0]?.news).toBe(0);
    expect(heard.unread.has('new')).toBe(false);
    const other = hear(opened, by(ann), 'me');
    expect(listConversations(other, margin).shown[0]?.news).toBe(1);
    expect(other.unread.has('new')).toBe(true);
  });

  it('begins no conversation that is announced', () => {
    const begun = hear(opened, { name: 'thread', data: makeThread('t1', { author: ben }) }, 'me');
    const said = hear(
      begun,
      { name: 'comment', data: makeComment('x', { author: ben, threadId: 't1' }) },
      'me',
    );
    expect(listConversations(said, margin).news).toEqual([]);
  });

  it('is no passage that is marked, now or as news, unless something else is said there', () => {
    const marked = makeThread('t1', { author: ben, highlight: true });
    const shownIn = (state: typeof opened) => {
      const { shown, news } = listConversations(state, margin);
      return [shown, news].map((each) => each.map(({ thread: { id } }) => id));
    };
    const loaded = toMarginState({ threads: [marked], comments: [], hidden });
    expect(shownIn(loaded)).toEqual([[], []]);
    expect(shownIn({ ...loaded, hidden: hidesNothing })).toEqual([['t1'], []]);
    const heard = hear(
      toMarginState({ threads: [], comments: [], hidden }),
      { name: 'thread', data: marked },
      'me',
    );
    expect(shownIn(heard)).toEqual([[], []]);
    expect(shownIn({ ...heard, hidden: hidesNothing })).toEqual([[], ['t1']]);
    const answer = makeComment('x', { threadId: 't1', author: ann });
    expect(shownIn(toMarginState({ threads: [marked], comments: [answer], hidden }))).toEqual([['t1'], []]);
  });

  it('is not what a conversation opens with in one line', () => {
    const comments = [makeComment('c1', { html: '<p>hidden words</p>' }), makeComment('c2')];
    const said = { thread, comments, news: 0 };
    expect(openingOf(said, en, { hidden })).toBe('x');
    expect(openingOf(said, en, { hidden: hidesNothing })).toBe('hidden words');
    expect(openingOf({ ...said, comments: comments.slice(0, 1) }, en, { hidden })).toBe('words');
  });

  it('leaves nobody’s words beside another’s name', () => {
    const comments = [makeComment('c1', { author: ben }), makeComment('c2', { author: ann })];
    const said = { thread: makeThread('t0', { author: ben }), comments, news: 0 };
    expect(openerOf(said, hidesNothing)).toEqual(ben);
    expect(openerOf(said, hidden)).toEqual(ann);
    expect(openerOf({ ...said, comments: comments.slice(0, 1) }, hidden)).toEqual(ben);
  });

  it('stays so when the margin is loaded afresh by an answer that does not say', () => {
    expect(reload(opened, { threads: [thread], comments: [first] }, 'me').hidden).toEqual(hidden);
    expect(reload(opened, { threads: [], comments: [], hidden: hidesNothing }, 'me').hidden).toEqual(
      hidesNothing,
    );
  });
});
