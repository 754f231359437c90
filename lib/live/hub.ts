/**
 * Who is to look at the outbox, and when. A NOTIFY, a reconnected listener and a slow clock all do the same: wake
 * those subscribers whom new events may concern. What they get, each reads for itself from its own cursor, so that
 * nothing depends on a knock having arrived.
 */
import postgres from 'postgres';
import { database } from '@/lib/db/client';
import { removeSettledDrafts } from '@/lib/db/draft';
import { findLastEventId, listEvents, pruneEvents } from '@/lib/db/event';
import { removeExpiredMailedLinks } from '@/lib/db/mailed-link';
import { removeExpiredPasswordLinks } from '@/lib/db/password-link';
import { removeExpiredAttempts } from '@/lib/db/rate-limit';
import { removeExpiredSessions } from '@/lib/db/session';
import { listConcerned } from '@/lib/db/visibility';
import { wipeClosedUsers } from '@/lib/db/wipe';
import { draftLimits } from '@/lib/domain/drafts/draft';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

export type Subscriber = { userId: string; wake: () => void; close: () => void };

const keepDays = 14;
const clockMs = 25_000;
const pruneEveryMs = 3_600_000;

class Hub {
  readonly subscribers = new Set<Subscriber>();
  #cursor: bigint | null = null;
  #dirty = false;
  #busy = false;

  constructor() {
    const sql = postgres(env.databaseUrl, {
      max: 1,
      onnotice: () => undefined,
      connection: { application_name: 'catena-listener' },
    });
    void this.#listen(sql);
    setInterval(() => this.#wakeAll(), clockMs).unref();
    setInterval(() => void this.#prune(), pruneEveryMs).unref();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        for (const subscriber of this.subscribers) subscriber.close();
        void sql.end({ timeout: 1 });
      });
    }
  }

  /** postgres.js connects again by itself and calls `poke` each time it listens, so what was missed is looked for. */
  async #listen(sql: postgres.Sql, delayMs = 500): Promise<void> {
    try {
      await sql.listen(
        'catena_events',
        () => this.poke(),
        () => this.poke(),
      );
    } catch (error) {
      log.warn({ code: 'listener_down', message: error instanceof Error ? error.message : '' });
      setTimeout(() => void this.#listen(sql, Math.min(delayMs * 2, 10_000)), delayMs).unref();
    }
  }

  poke(): void {
    this.#dirty = true;
    if (this.#busy) return;
    this.#busy = true;
    setImmediate(() => void this.#drain());
  }

  async #drain(): Promise<void> {
    try {
      while (this.#dirty) {
        this.#dirty = false;
        if (await this.#step()) this.#dirty = true;
      }
    } catch (error) {
      log.warn({ code: 'outbox_unreadable', message: error instanceof Error ? error.message : '' });
      setTimeout(() => this.poke(), 500).unref();
    } finally {
      this.#busy = false;
    }
    if (this.#dirty) this.poke();
  }

  /** True when there may be more. */
  async #step(): Promise<boolean> {
    const db = database();
    const from = this.#cursor;
    if (from === null) {
      this.#cursor = await findLastEventId(db);
      this.#wakeAll();
      return false;
    }
    const limit = 500;
    const events = await listEvents(db, from, limit);
    if (events.length === 0) return false;
    const here = [...new Set([...this.subscribers].map((each) => each.userId))];
    const concerned = new Set(here.length === 0 ? [] : await listConcerned(db, events, here));
    for (const subscriber of this.subscribers) if (concerned.has(subscriber.userId)) subscriber.wake();
    this.#cursor = events.at(-1)?.id ?? from;
    return events.length === limit;
  }

  #wakeAll() {
    for (const subscriber of this.subscribers) subscriber.wake();
  }

  async #prune() {
    try {
      await wipeClosedUsers(database());
      await pruneEvents(database(), keepDays);
      await removeExpiredAttempts(database());
      await removeExpiredSessions(database(), new Date());
      await removeExpiredPasswordLinks(database());
      await removeExpiredMailedLinks(database());
      await removeSettledDrafts(database(), new Date(Date.now() - draftLimits.keepDays * 86_400_000));
    } catch (error) {
      log.warn({ code: 'prune_failed', message: error instanceof Error ? error.message : '' });
    }
  }
}

const shared = globalThis as unknown as { catenaHub?: Hub };

/** One for each process, over all of Next's bundles. */
export const hub = (): Hub => (shared.catenaHub ??= new Hub());
