/**
 * One connection to /api/stream that does not give up: the browser mends a dropped one by itself, and a refused one
 * (a restart, a proxy's error) is opened again from the last cursor, ever more slowly.
 */
import { readerParameter } from '@/lib/schemas/reader-header';
import type { FromWorker, LiveEvent } from './messages';

const delays = { first: 1_000, longest: 30_000 } as const;

export class EventStream {
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay: number = delays.first;
  #cursor: string | null;
  /** Without a cursor of its own what was missed is not replayed: whatever is open next begins with loading afresh. */
  #afresh = false;

  constructor(
    private readonly userId: string,
    cursor: string | null,
    private readonly tell: (message: FromWorker) => void,
  ) {
    this.#cursor = cursor;
    this.#open();
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open() {
    const query = new URLSearchParams({
      [readerParameter]: this.userId,
      ...(this.#cursor ? { after: this.#cursor } : {}),
    });
    const source = new EventSource(`/api/stream?${query.toString()}`);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#delay = delays.first;
      this.tell({ say: 'connection', up: true });
      if (this.#afresh) this.tell({ say: 'reset' });
      this.#afresh = false;
    });
    source.addEventListener('error', () => {
      this.tell({ say: 'connection', up: false });
      if (this.#cursor === null) this.#afresh = true;
      if (source.readyState === EventSource.CLOSED) this.#again();
    });
    for (const name of ['thread', 'comment', 'text'] as const) {
      source.addEventListener(name, (message: MessageEvent<string>) => {
        this.#cursor = message.lastEventId || this.#cursor;
        this.tell({ say: 'event', event: { name, data: JSON.parse(message.data) } as LiveEvent });
      });
    }
    // The new stream is open before anything is loaded afresh, so that nothing falls between.
    source.addEventListener('reset', () => {
      this.close();
      this.#cursor = null;
      this.#afresh = true;
      this.#open();
    });
    source.addEventListener('signed_out', () => {
      this.close();
      this.tell({ say: 'signed_out' });
    });
  }

  #again() {
    this.close();
    this.#timer = setTimeout(() => this.#open(), this.#delay);
    this.#delay = Math.min(this.#delay * 2, delays.longest);
  }
}
