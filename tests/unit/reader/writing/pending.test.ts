import { describe, expect, it } from 'vitest';
import { addComments, addThread, toMarginState } from '@/app/_reader/margin/margin-state';
import { withPending } from '@/app/_reader/writing/pending';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { makeComment, makeThread } from '../margin/views';

const me = { id: 'ada', name: 'Ada' };
const at = Date.parse('2026-01-02T00:00:00Z');
const render = (markdown: string) => `<p>${markdown}</p>`;
const margin = toMarginState({ threads: [makeThread('t0')], comments: [makeComment('c0')] });
const note: NoteDraft = {
  kind: 'note',
  id: 'n1',
  commentClientId: 'n1c',
  textId: 'text',
  revisionId: 'r1',
  groupId: null,
  audience: { kind: 'self' },
  passage: { start: 3, end: 8, exact: 'words' },
  body: 'Mine.',
};

describe('what is on its way', () => {
  it('stands in the margin as it will, and nobody may do anything with it yet', () => {
    const { threads, comments } = withPending(margin, [{ draft: note, at }], me, render);
    expect(threads.get('n1')).toMatchObject({
      author: me,
      anchor: { start: 3, end: 8 },
      abilities: { reply: false },
    });
    expect(comments.get('n1c')).toMatchObject({
      threadId: 'n1',
      html: '<p>Mine.</p>',
      abilities: { update: false },
    });
  });

  it('is not there twice once it has arrived', () => {
    const arrived = addComments(addThread(margin, makeThread('t1', { clientId: 'n1' })), [
      makeComment('c1', { threadId: 't1', clientId: 'n1c' }),
    ]);
    expect(withPending(arrived, [{ draft: note, at }], me, render)).toEqual(arrived);
  });

  it('goes on standing there while its thread has arrived and its words have not', () => {
    const halfway = addThread(margin, makeThread('t1', { clientId: 'n1', audience: note.audience }));
    const { threads, comments } = withPending(halfway, [{ draft: note, at }], me, render);
    expect([...threads.keys()]).toEqual(['t0', 't1']);
    expect(comments.get('n1c')).toMatchObject({ threadId: 't1', html: '<p>Mine.</p>' });
  });

  it('says nothing before an audience that it is not meant for', () => {
    const audience = { kind: 'group', groupId: 'g1' } as const;
    const halfway = addThread(margin, makeThread('t1', { clientId: 'n1', audience }));
    expect(withPending(halfway, [{ draft: note, at }], me, render)).toBe(halfway);
  });

  it('comes after what it answers, by whatever clock', () => {
    const reply = { kind: 'reply', id: 'r1', threadId: 't0', parentId: 'c0', body: 'So?' } as const;
    const { comments } = withPending(margin, [{ draft: reply, at: 0 }], me, render);
    expect(Date.parse(comments.get('r1')?.createdAt ?? '')).toBeGreaterThan(
      Date.parse(comments.get('c0')?.createdAt ?? ''),
    );
  });

  it('is nowhere when what it answers is gone', () => {
    const reply = { kind: 'reply', id: 'r1', threadId: 'gone', parentId: 'x', body: 'So?' } as const;
    expect(withPending(margin, [{ draft: reply, at }], me, render)).toBe(margin);
  });

  it('replaces the words that it changes, unless their author has taken them away', () => {
    const edit = { kind: 'edit', id: 'edit-c0', commentId: 'c0', version: 1, body: 'Better.' } as const;
    expect(withPending(margin, [{ draft: edit, at }], me, render).comments.get('c0')?.html).toBe(
      '<p>Better.</p>',
    );
    const gone = addComments(margin, [makeComment('c0', { removed: true, version: 2 })]);
    expect(withPending(gone, [{ draft: edit, at }], me, render)).toBe(gone);
  });
});
