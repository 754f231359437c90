import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Send } from '@/app/_reader/api';
import { Outbox } from '@/app/_reader/writing/outbox';
import type { ReplyDraft } from '@/lib/domain/drafts/draft';
import { makeComment } from '../margin/views';
import { makeMemoryShelf } from './memory-shelf';

const reply = (id: string, body: string): ReplyDraft => ({
  kind: 'reply',
  id,
  threadId: 't0',
  parentId: 'c0',
  body,
});

const noConnection: Answer<never> = { ok: false, problem: null };
const refusal = (status: number, code: 'internal' | 'not_found' | 'unauthenticated'): Answer<never> => ({
  ok: false,
  problem: { type: 'about:blank', title: '', status, code },
});
type Asked = { clientId: string; body: string };

/** An outbox before a server that answers as it is told; `written` is what it has taken. */
function setUp(answerTo: (asked: Asked) => Answer<never> | null) {
  const asked: string[] = [];
  const written = new Map<string, string>();
  const send: Send = <T>(_method: string, _url: string, sent?: unknown) => {
    const { clientId, body } = sent as Asked;
    asked.push(body);
    const answer = answerTo({ clientId, body });
    if (answer) return Promise.resolve(answer);
    written.set(clientId, written.get(clientId) ?? body);
    const comment = makeComment(`c-${clientId}`, { clientId, source: written.get(clientId) ?? null });
    return Promise.resolve({ ok: true, data: { comment } as T });
  };
  const { shelf, stored } = makeMemoryShelf();
  const outbox = new Outbox(
    shelf,
    send,
    () => Promise.resolve(),
    () => undefined,
  );
  const post = (id: string, body: string) => {
    shelf.type(reply(id, body));
    outbox.post(id);
    vi.advanceTimersByTime(1);
  };
  return { asked, written, stored, shelf, outbox, post };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const aMinute = () => vi.advanceTimersByTimeAsync(60_000);

describe('an outbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends what was posted without a connection in its order, when there is one, and keeps it until then', async () => {
    let isAway = true;
    const { asked, written, stored, shelf, post } = setUp(() => (isAway ? noConnection : null));
    for (const body of ['one', 'two', 'three']) post(`r-${body}`, body);
    await settle();
    // The first is tried for all of them.
    expect(new Set(asked)).toEqual(new Set(['one']));
    expect(shelf.posting().map(({ sending }) => sending)).toEqual(
      Array(3).fill({ status: 'waiting', problem: null }),
    );
    expect(stored.size).toBe(3);
    isAway = false;
    await aMinute();
    expect([...written.values()]).toEqual(['one', 'two', 'three']);
    expect(shelf.posting()).toEqual([]);
    expect(stored.size).toBe(0);
  });

  it('passes by what the server cannot take now, and comes back to it', async () => {
    let isBroken = true;
    const { written, post } = setUp(({ body }) =>
      isBroken && body === 'bad' ? refusal(500, 'internal') : null,
    );
    post('r1', 'bad');
    post('r2', 'good');
    await settle();
    expect([...written.values()]).toEqual(['good']);
    isBroken = false;
    await aMinute();
    expect([...written.values()]).toEqual(['good', 'bad']);
  });

  it('makes a draft again of what is refused for good, with its words and why', async () => {
    const { shelf, asked, post } = setUp(() => refusal(404, 'not_found'));
    post('r1', 'To nobody.');
    await aMinute();
    expect(asked).toEqual(['To nobody.']);
    expect(shelf.entry('r1')).toMatchObject({
      draft: { body: 'To nobody.' },
      held: { posting: null },
      sending: { status: 'failed', problem: { code: 'not_found' } },
    });
  });

  it('goes on after one send that failed as nothing should, and comes back to it', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let throws = true;
    const { written, post } = setUp(({ body }) => {
      if (throws && body === 'bad') throw new Error('unexpected');
      return null;
    });
    post('r1', 'bad');
    post('r2', 'good');
    await settle();
    expect([...written.values()]).toEqual(['good']);
    expect(reported).toHaveBeenCalledWith(new Error('unexpected'));
    throws = false;
    await aMinute();
    expect([...written.values()]).toEqual(['good', 'bad']);
    reported.mockRestore();
  });

  it('waits while its author is signed out', async () => {
    let isOut = true;
    const { written, shelf, post } = setUp(() => (isOut ? refusal(401, 'unauthenticated') : null));
    post('r1', 'Later.');
    await aMinute();
    expect(shelf.posting()).toHaveLength(1);
    isOut = false;
    await aMinute();
    expect([...written.values()]).toEqual(['Later.']);
  });

  it('sends nothing of what was taken back, or thrown away', async () => {
    let isAway = true;
    const { written, shelf, outbox, post } = setUp(() => (isAway ? noConnection : null));
    post('r1', 'Hm.');
    post('r2', 'No.');
    await settle();
    outbox.takeBack('r1');
    shelf.discard('r2');
    isAway = false;
    await aMinute();
    expect(written.size).toBe(0);
    expect(shelf.entry('r1')?.draft.body).toBe('Hm.');
  });
});
