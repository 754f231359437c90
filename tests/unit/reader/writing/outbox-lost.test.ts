/** Answers that were lost: what arrived all the same, and what its author has done with the words since. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Send } from '@/app/_reader/api';
import type { Posted } from '@/app/_reader/writing/deliver';
import { Outbox } from '@/app/_reader/writing/outbox';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import type { Draft, NoteDraft, ReplyDraft } from '@/lib/domain/drafts/draft';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { makeComment, makeThread } from '../margin/views';
import { makeMemoryShelf } from './memory-shelf';

const group: Audience = { kind: 'group', groupId: 'g' };
const alone: Audience = { kind: 'self' };
const note = (body: string, audience: Audience = group): NoteDraft => ({
  kind: 'note',
  id: 'n1',
  commentClientId: 'n1-words',
  textId: 'text',
  revisionId: 'r1',
  groupId: 'g',
  passage: { start: 0, end: 5, exact: 'words' },
  audience,
  body,
});
const reply = (body: string): ReplyDraft => ({
  kind: 'reply',
  id: 'r1',
  threadId: 't0',
  parentId: null,
  body,
});

type Note = Pick<NoteDraft, 'audience' | 'also'> & {
  clientId: string;
  comment: { clientId: string; body: string };
};
type Made = { thread: ThreadView; comments: CommentView[] };

/** A server that keeps notes and replies as the real one does, before a connection that may lose its answers. */
function setUp() {
  const notes = new Map<string, Made>();
  const replies = new Map<string, CommentView>();
  const connection = { losesAnswers: true };
  const sent: string[] = [];

  function annotate({ clientId, audience, also = [], comment }: Note): Answer<Made> {
    const found = notes.get(clientId);
    const elsewhere = also.map((groupId) => ({ threadId: `t-${groupId}`, groupId }));
    const made = found ?? {
      thread: makeThread(`t-${clientId}`, { clientId, audience, also: elsewhere }),
      comments: [
        makeComment(`c-${clientId}`, { clientId: comment.clientId, audience, source: comment.body }),
      ],
    };
    notes.set(clientId, made);
    const isAlike = made.thread.also?.length === also.length;
    if (isAlike && toGroupId(made.thread.audience) === toGroupId(audience)) return { ok: true, data: made };
    const conflict = { type: 'about:blank', title: '', status: 409, code: 'conflict' } as const;
    return { ok: false, problem: { ...conflict, reason: 'other_audience', current: made } };
  }
  function say(clientId: string, body: string): Answer<{ comment: CommentView }> {
    const comment = replies.get(clientId) ?? makeComment(`c-${clientId}`, { clientId, source: body });
    replies.set(clientId, comment);
    return { ok: true, data: { comment } };
  }
  function change(commentId: string, body: string): Answer<{ comment: CommentView }> {
    for (const all of [replies, new Map([...notes].map(([id, { comments }]) => [id, comments[0]]))])
      for (const [id, old] of all) {
        if (old?.id !== commentId) continue;
        const comment = { ...old, source: body, version: old.version + 1 };
        const made = notes.get(id);
        if (made) notes.set(id, { ...made, comments: [comment] });
        else replies.set(id, comment);
        return { ok: true, data: { comment } };
      }
    throw new Error(`no comment ${commentId}`);
  }
  const send: Send = <T>(method: string, url: string, body?: unknown) => {
    const { clientId, body: words } = body as { clientId: string; body: string };
    sent.push(`${method} ${url}`);
    const answer =
      method === 'PATCH'
        ? change(url.split('/').at(-1) ?? '', words)
        : url === '/api/annotations'
          ? annotate(body as Note)
          : say(clientId, words);
    return Promise.resolve((connection.losesAnswers ? { ok: false, problem: null } : answer) as Answer<T>);
  };
  const { shelf } = makeMemoryShelf();
  const told: Posted[] = [];
  const outbox = new Outbox(
    shelf,
    send,
    () => Promise.resolve(),
    (posted) => void told.push(posted),
  );
  /** Posts the words; the answer is lost, and its author takes them back. */
  async function loseAnswerTo(draft: Draft) {
    shelf.type(draft);
    outbox.post(draft.id);
    await settle();
    outbox.takeBack(draft.id);
    connection.losesAnswers = false;
  }
  async function post(draft: Draft) {
    shelf.type(draft);
    outbox.post(draft.id);
    await settle();
  }
  const drafts = () => [...shelf.entries().values()];
  return { notes, replies, sent, shelf, outbox, told, loseAnswerTo, post, drafts, connection };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('words whose answer was lost', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are posted once, and are a draft no more', async () => {
    const { replies, shelf, outbox, connection, drafts } = setUp();
    shelf.type(reply('Once.'));
    outbox.post('r1');
    await settle();
    connection.losesAnswers = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...replies.values()].map(({ source }) => source)).toEqual(['Once.']);
    expect(drafts()).toEqual([]);
  });

  it('and were changed since, come in place of what arrived', async () => {
    const { notes, loseAnswerTo, post, drafts } = setUp();
    await loseAnswerTo(note('First.'));
    await post(note('Better.'));
    expect(notes.get('n1')?.comments).toMatchObject([{ source: 'Better.', version: 2 }]);
    expect(drafts()).toEqual([]);
  });

  it('and stand there otherwise than this browser ever sent them, are for their author to choose', async () => {
    const { replies, sent, loseAnswerTo, post, shelf } = setUp();
    await loseAnswerTo(reply('Mine.'));
    replies.set('r1', makeComment('c-r1', { clientId: 'r1', source: 'From the other device.' }));
    await post(reply('Mine, changed.'));
    expect(shelf.entry('r1')).toMatchObject({
      draft: { body: 'Mine, changed.' },
      held: { posting: null },
      sending: { status: 'differs', current: { source: 'From the other device.' } },
    });
    expect(sent.filter((each) => each.startsWith('PATCH'))).toEqual([]);
  });

  it.each(['Words for nobody else.', 'First.'])(
    'and are for their author alone by then, are no part of what a group sees (%s)',
    async (words) => {
      const { notes, sent, told, loseAnswerTo, post, drafts } = setUp();
      await loseAnswerTo(note('First.'));
      await post(note(words, alone));
      expect(sent.filter((each) => each.startsWith('PATCH'))).toEqual([]);
      expect(notes.get('n1')?.comments).toMatchObject([{ source: 'First.', version: 1 }]);
      expect(told).toMatchObject([{ thread: { clientId: 'n1', audience: group } }]);
      const [draft, ...others] = drafts();
      expect(others).toEqual([]);
      expect(draft).toMatchObject({
        draft: { body: words, audience: alone },
        held: { posting: null, posted: [] },
        sending: { status: 'apart', audience: group },
      });
      // Posted once more, they are a note of their own.
      const own = draft?.draft.id ?? '';
      expect(own).not.toBe('n1');
      await post({ ...note(words, alone), id: own, commentClientId: 'own-words' });
      expect(notes.get('n1')?.comments).toMatchObject([{ source: 'First.' }]);
      expect(notes.get(own)?.thread.audience).toEqual(alone);
      expect(drafts()).toEqual([]);
    },
  );

  it('and had gone to one group more, are not taken for what is meant for fewer', async () => {
    const { notes, sent, outbox, shelf, loseAnswerTo, post, drafts } = setUp();
    await loseAnswerTo({ ...note('First.'), also: ['h'] });
    await post(note('First.'));
    expect(notes.size).toBe(1);
    const also = [{ threadId: 't-h', groupId: 'h' }];
    expect(drafts()).toMatchObject([{ sending: { status: 'apart', audience: group, also } }]);
    shelf.type(note('First.'));
    const live = { clientId: 'n1-words', audience: group, source: 'First.', shared: true } as const;
    outbox.compare('n1', makeComment('c-n1', live));
    await settle();
    expect(drafts().map(({ sending }) => sending.status)).toEqual(['apart', 'apart']);
    expect(sent.filter((each) => each.startsWith('PATCH'))).toEqual([]);
  });

  it('and arrive live before the group, are not turned into a change of it', async () => {
    const { sent, outbox, shelf, loseAnswerTo, drafts } = setUp();
    await loseAnswerTo(note('First.'));
    shelf.type(note('Words for nobody else.', alone));
    outbox.compare('n1', makeComment('c-n1', { clientId: 'n1-words', audience: group, source: 'First.' }));
    await settle();
    expect(sent).toHaveLength(1);
    expect(drafts()).toMatchObject([
      { draft: { kind: 'note', audience: alone }, sending: { status: 'apart', audience: group } },
    ]);
  });

  it('chosen in place of another device’s, but for others to see, are a note of their own', async () => {
    const { notes, sent, shelf, outbox, loseAnswerTo, post, drafts } = setUp();
    await loseAnswerTo(note('First.'));
    const made = notes.get('n1');
    const elsewhere = makeComment('c-n1', { clientId: 'n1-words', audience: group, source: 'Elsewhere.' });
    if (made) notes.set('n1', { ...made, comments: [elsewhere] });
    await post(note('Second.'));
    expect(shelf.entry('n1')?.sending.status).toBe('differs');
    shelf.type(note('Words for nobody else.', alone));
    outbox.chooseAgainst('n1', elsewhere, 'mine');
    await settle();
    expect(sent.filter((each) => each.startsWith('PATCH'))).toEqual([]);
    expect(drafts()).toMatchObject([{ draft: { kind: 'note', audience: alone }, held: { posting: null } }]);
  });

  it('and were removed elsewhere before they were changed, are kept, and say so', async () => {
    const { replies, loseAnswerTo, post, drafts } = setUp();
    await loseAnswerTo(reply('First.'));
    replies.set('r1', makeComment('c-r1', { clientId: 'r1', source: null, removed: true }));
    await post(reply('Second.'));
    const [draft] = drafts();
    expect(draft).toMatchObject({
      draft: { body: 'Second.' },
      held: { posting: null },
      sending: { status: 'failed', problem: { reason: 'removed_elsewhere' } },
    });
    // They can be posted still: the removed one does not stand in their way.
    const own = draft?.draft.id ?? '';
    await post({ ...reply('Second.'), id: own });
    expect(replies.get(own)?.source).toBe('Second.');
    expect(drafts()).toEqual([]);
  });

  it('and were removed elsewhere as they are, are over', async () => {
    const { replies, loseAnswerTo, post, drafts } = setUp();
    await loseAnswerTo(reply('First.'));
    replies.set('r1', makeComment('c-r1', { clientId: 'r1', source: null, removed: true }));
    await post(reply('First.'));
    expect(drafts()).toEqual([]);
  });
});
