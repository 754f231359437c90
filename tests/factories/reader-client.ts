/** A reader over HTTP, without a browser: the API with a session's cookie, and the event stream as it comes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sessionCookie } from './browser-session';

export type StreamEvent = { id: string; name: string; data: unknown };
type EventListener = ReturnType<typeof openEventStream>;
type Answer = { status: number; body: unknown };

export function makeReaderClient(url: string, token: string) {
  const cookie = `${sessionCookie}=${token}`;
  async function call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  }
  return {
    call,
    listen: (after?: string) => openEventStream(url, cookie, after),
    follow: (after: string) => followEvents((cursor) => openEventStream(url, cookie, cursor), after),
  };
}

/** As a browser listens: a stream that ends is opened again, from the last event that came whole. */
function followEvents(open: (after: string) => EventListener, after: string) {
  const events: StreamEvent[] = [];
  const state = { opened: 0, stopped: false };
  let current: EventListener;
  const following = follow();

  async function follow() {
    for (let cursor = after; !state.stopped; cursor = events.at(-1)?.id ?? after) {
      current = open(cursor);
      state.opened += 1;
      await current.ended;
      events.push(...current.events);
      if (!state.stopped) await sleep(100);
    }
  }
  const heard = () => (state.stopped ? events : [...events, ...current.events]);
  return {
    heard,
    opened: () => state.opened,
    isOpen: () => current.state.status === 200 && !current.state.ended,
    async stop() {
      state.stopped = true;
      await current.stop();
      await following;
    },
  };
}

/** Reads the stream in the background; `events` grows as they come. */
export function openEventStream(url: string, cookie: string, after?: string) {
  const events: StreamEvent[] = [];
  const stopper = new AbortController();
  const state = { status: 0, ended: false };
  const reading = read();

  async function read() {
    try {
      const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
      const response = await fetch(`${url}/api/stream${query}`, {
        headers: { cookie },
        signal: stopper.signal,
      });
      state.status = response.status;
      if (!response.ok || !response.body) return;
      let rest = '';
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) if (/^event: /m.test(block)) events.push(parse(block));
      }
    } catch {
      // Stopped by the test, or the server went away: both are an end.
    } finally {
      state.ended = true;
    }
  }
  return {
    events,
    state,
    /** Waits until the predicate holds; throws with what has come when it does not in time. */
    async until(predicate: (events: readonly StreamEvent[]) => boolean, ms = 20_000) {
      for (let waited = 0; !predicate(events); waited += 20) {
        if (waited > ms)
          throw new Error(
            `waited in vain; ${events.length} events, status ${state.status}, ended ${state.ended}`,
          );
        await sleep(20);
      }
    },
    async stop() {
      stopper.abort();
      await reading;
    },
    ended: reading,
  };
}

const field = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
const parse = (block: string): StreamEvent => ({
  id: field(block, 'id'),
  name: field(block, 'event'),
  data: JSON.parse(field(block, 'data')) as unknown,
});

/** The ids of the comments among these, in the order in which they came. */
export const commentIds = (events: readonly StreamEvent[]) =>
  events.flatMap(({ name, data }) => (name === 'comment' ? [(data as { id: string }).id] : []));
