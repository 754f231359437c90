/** What one has pressed and the server has not heard: kept, sent until it is acknowledged, the last press alone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '@/app/_reader/api';
import { Presses } from '@/app/_reader/conversation/presses';
import { makeComment } from '../margin/views';

const away: Answer<never> = { ok: false, problem: null };
const refused = (code: 'forbidden' | 'unauthenticated', status: number): Answer<never> => ({
  ok: false,
  problem: { type: 'about:blank', title: '', status, code },
});
let stored: Map<string, string>;
let here: EventTarget;
/** Everything that was sent, and what is answered next; at first there is no connection. */
let sent: string[];
let answer: Answer<unknown>;

beforeEach(() => {
  stored = new Map();
  here = new EventTarget();
  sent = [];
  answer = away;
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('addEventListener', here.addEventListener.bind(here));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(userId = 'ben') {
  const send = <T>(_: string, url: string, body?: unknown) => {
    sent.push(`${url.split('/').at(-1)} ${JSON.stringify(body)}`);
    return Promise.resolve(answer as Answer<T>);
  };
  const heard: string[] = [];
  const presses = new Presses(userId, send);
  const end = presses.start({ onHeard: ({ id }) => heard.push(id), onRefused: () => heard.push('refused') });
  return { presses, heard, end };
}
const online = async () => {
  here.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
};
const connect = () => (answer = { ok: true, data: { comment: makeComment('c') } });
const press = (presses: Presses, on: boolean) => presses.press({ commentId: 'c', kind: 'agree', on });

describe('a press', () => {
  it('without a connection stands there, outlives its page, and goes when there is one, once', async () => {
    const first = open();
    press(first.presses, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(first.presses.at('c')).toEqual(new Map([['agree', true]]));
    first.end();
    const second = open();
    expect(second.presses.at('c')).toEqual(new Map([['agree', true]]));
    await vi.advanceTimersByTimeAsync(0);
    connect();
    sent = [];
    await online();
    expect(sent).toEqual(['agree {"on":true}']);
    expect(second.heard).toEqual(['c']);
    expect(second.presses.at('c').size).toBe(0);
    expect(stored.size).toBe(0);
    second.end();
  });

  it('that is taken back before it went is sent as it stands last', async () => {
    const { presses, end } = open();
    press(presses, true);
    await vi.advanceTimersByTimeAsync(0);
    press(presses, false);
    await vi.advanceTimersByTimeAsync(0);
    connect();
    sent = [];
    await online();
    expect(sent).toEqual(['agree {"on":false}']);
    end();
  });

  it('waits for who is signed out, and is given up where it is refused, and says so', async () => {
    const { presses, heard, end } = open();
    answer = refused('unauthenticated', 401);
    press(presses, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(presses.at('c').size).toBe(1);
    answer = refused('forbidden', 403);
    await online();
    expect(presses.at('c').size).toBe(0);
    expect(heard).toEqual(['refused']);
    end();
  });

  it('is another person’s on no account of theirs', async () => {
    const { presses, end } = open('ben');
    press(presses, true);
    await vi.advanceTimersByTimeAsync(0);
    end();
    expect(open('ada').presses.at('c').size).toBe(0);
  });

  it('that something else has stored is passed over', () => {
    stored.set(
      'catena:draft:ben:presses',
      '[{"commentId":1},null,{"commentId":"c","kind":"hate","on":true}]',
    );
    expect(open().presses.at('c').size).toBe(0);
  });
});
