import { describe, expect, it } from 'vitest';
import { alsoKnown } from '@/app/_reader/sharing/also-known';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { makeComment, makeThread } from '../margin/views';

const inFriday = { kind: 'group', groupId: 'friday' } as const;
const also = (threadId: string, groupId: string) => [{ threadId, groupId }];
const know = (threads: ThreadView[], comments: CommentView[] = []) => {
  const of = new Map<string, CommentView[]>();
  for (const each of comments) of.set(each.threadId, [...(of.get(each.threadId) ?? []), each]);
  return alsoKnown({ threads: new Map(threads.map((each) => [each.id, each])) }, of);
};

describe('where else a note stands', () => {
  it('is what the server said, and then the very same conversation', () => {
    const here = makeThread('here', { also: also('there', 'friday') });
    expect(know([here])(here)).toBe(here);
    const alone = makeThread('here');
    expect(know([alone])(alone)).toBe(alone);
  });

  it('is what the other conversation said since: it was shared there meanwhile', () => {
    const here = makeThread('here');
    const there = makeThread('there', { audience: inFriday, also: also('here', 'thursday') });
    expect(know([here, there])(here).also).toEqual(also('there', 'friday'));
  });

  it('is no longer where its author took their words away, whatever others said there', () => {
    const here = makeThread('here', { also: also('there', 'friday') });
    const there = makeThread('there', { audience: inFriday });
    const gone = makeComment('gone', { threadId: 'there', author: there.author, removed: true });
    const answer = makeComment('answer', { threadId: 'there', author: { id: 'other', name: 'Other' } });
    expect(know([here, there], [gone, answer])(here).also).toEqual([]);
    expect(know([here, { ...there, highlight: true }], [gone])(here)).toBe(here);
    expect(know([here, there], [answer])(here)).toBe(here);
  });
});
