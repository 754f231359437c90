/**
 * One person's event stream (text/event-stream, HTML Standard §9.2). It replays from its cursor until it has caught
 * up, then waits to be woken; both are the same loop. A reader that does not read is not written to: the loop goes on
 * when there is room again.
 */
import { database } from '@/lib/db/client';
import { log } from '@/lib/log';
import { findLastEventId } from '@/lib/db/event';
import { openOrReset, sealCursor } from './cursor';
import { hub, type Subscriber } from './hub';
import { readEvents, type LiveEvent } from './read-events';
import { requireRoom } from './room';

type Who = { userId: string; sessionId: string };

const heartbeatMs = 15_000;
const encoder = new TextEncoder();
const highWaterBytes = 256 * 1024;

/**
 * Begins after a sealed cursor, or now where there is none; one that does not open makes the browser load afresh. Throws
 * where too many are open already.
 */
export async function openStream(
  who: Who,
  sealed: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const cursor = sealed === undefined ? await findLastEventId(database()) : openOrReset(sealed, who.userId);
  requireRoom(hub().subscribers, who.userId);
  let stop = () => {};
  let resume = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stream = new Stream(who, cursor, controller);
        stop = () => stream.stop();
        resume = () => stream.wake();
        signal.addEventListener('abort', stop, { once: true });
        stream.begin();
      },
      pull: () => resume(),
      cancel: () => stop(),
    },
    { highWaterMark: highWaterBytes, size: (chunk) => chunk?.byteLength ?? 0 },
  );
}

class Stream implements Subscriber {
  readonly userId: string;
  #cursor: bigint;
  #running = false;
  #dirty = false;
  #done = false;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly who: Who,
    cursor: bigint,
    private readonly controller: ReadableStreamDefaultController<Uint8Array>,
  ) {
    this.userId = who.userId;
    this.#cursor = cursor;
  }

  begin() {
    this.#write('retry: 2000\n: open\n\n');
    hub().subscribers.add(this);
    this.#heartbeat = setInterval(() => this.#write(': still here\n\n'), heartbeatMs);
    this.wake();
  }

  wake() {
    this.#dirty = true;
    if (!this.#running && !this.#done) void this.#run();
  }

  close() {
    this.stop();
  }

  stop() {
    if (this.#done) return;
    this.#done = true;
    clearInterval(this.#heartbeat);
    hub().subscribers.delete(this);
    try {
      this.controller.close();
    } catch {
      // The browser has gone already.
    }
  }

  async #run() {
    this.#running = true;
    try {
      while (this.#dirty && !this.#done && (this.controller.desiredSize ?? 0) > 0) {
        this.#dirty = false;
        await this.#step();
      }
    } catch (error) {
      log.warn({ code: 'stream_failed', message: error instanceof Error ? error.message : '' });
      this.stop(); // the browser connects again, from the last cursor it was given
    } finally {
      this.#running = false;
    }
  }

  async #step() {
    const batch = await readEvents(database(), this.who, this.#cursor, new Date());
    if (this.#done) return;
    if (batch.kind !== 'events') {
      this.#write(`event: ${batch.kind}\ndata: {}\n\n`);
      return this.stop();
    }
    // The last of what is theirs carries the place to go on from: that something else was passed over is not told.
    const last = batch.events.length - 1;
    batch.events.forEach((event, index) =>
      this.#write(this.#format(event, index === last ? batch.cursor : event.id)),
    );
    this.#cursor = batch.cursor;
    if (batch.more) this.#dirty = true;
  }

  #format(event: LiveEvent, cursor: bigint) {
    return `id: ${sealCursor(cursor, this.userId)}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`;
  }

  #write(text: string) {
    if (this.#done) return;
    try {
      this.controller.enqueue(encoder.encode(text));
    } catch {
      this.stop();
    }
  }
}
