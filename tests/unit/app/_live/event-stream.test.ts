/** The browser's one stream, where it is refused: too many are open, a process is gone, a proxy has nobody to ask. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventStream } from '@/app/_live/event-stream';
import type { FromWorker } from '@/app/_live/messages';

type Listener = (event: { data?: string; lastEventId?: string }) => void;

/** The browser's own, as far as the stream uses it; a refused one is closed for good (HTML Standard §9.2.2). */
class Source {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 0;
  readonly listeners = new Map<string, Listener>();
  constructor(readonly url: string) {
    Source.all.push(this);
  }
  addEventListener = (name: string, listener: Listener) => void this.listeners.set(name, listener);
  close = () => void (this.readyState = Source.CLOSED);
  say = (name: string, event: Parameters<Listener>[0] = {}) => this.listeners.get(name)?.(event);
  refuse() {
    this.close();
    this.say('error');
  }
}
const latest = () => {
  const source = Source.all.at(-1);
  if (!source) throw new Error('none was opened');
  return source;
};

describe('a stream that is refused', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Source);
    Source.all = [];
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks again by itself, ever more slowly, and never more than twice a minute in the end', () => {
    const stream = new EventStream('ada', 'here', () => undefined);
    const waits = Array.from({ length: 8 }, () => {
      const opened = Source.all.length;
      latest().refuse();
      let seconds = 0;
      for (; Source.all.length === opened; seconds++) vi.advanceTimersByTime(1000);
      return seconds;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    stream.close();
  });

  it('goes on from the last event that it had, says that it is back, and is quick again the next time', () => {
    const told: FromWorker[] = [];
    const stream = new EventStream('ada', 'here', (message) => void told.push(message));
    latest().say('open');
    latest().say('comment', { data: '{"id":"c1"}', lastEventId: 'later' });
    latest().refuse();
    vi.advanceTimersByTime(1000);
    latest().refuse();
    vi.advanceTimersByTime(2000);
    expect(Source.all).toHaveLength(3);
    expect(new URL(latest().url, 'http://localhost').searchParams.get('after')).toBe('later');
    latest().say('open');
    expect(told.at(-1)).toEqual({ say: 'connection', up: true });
    expect(told.filter(({ say }) => say === 'event')).toHaveLength(1);
    latest().refuse();
    vi.advanceTimersByTime(1000);
    expect(Source.all).toHaveLength(4);
    stream.close();
  });
});
