/**
 * Keeps a shelf and the server in step: what is typed goes there a moment after the last key and when the page is
 * hidden; what other devices did is asked for when one comes back to the page. Requests go one after the other, so that
 * no answer is older than the one before it.
 */
import type { KeptDraft } from '@/lib/domain/drafts/draft';
import * as law from '@/lib/domain/drafts/held';
import type { Held } from '@/lib/domain/drafts/held';
import { randomId } from '@/lib/domain/ids';
import { isPassing, type Answer, type Send } from '../api';
import { report } from './report';
import type { Shelf } from './shelf';

const restMs = 1_200;
const longestMs = 10_000;
const againMs = 20_000;
type Listed = { drafts: KeptDraft[] };
type Timer = ReturnType<typeof setTimeout> | undefined;

export class Keeper {
  #queue: Promise<void> = Promise.resolve();
  #timer: Timer;
  #due: number | undefined;
  #over = false;
  /** The names of writes that were refused for good: the words stay here, and go again once they are changed. */
  readonly #refused = new Set<string>();

  constructor(
    private readonly textId: string,
    private readonly shelf: Shelf,
    private readonly send: Send,
  ) {}

  /** A moment after the last key; for who types without end, now and then. */
  soon = () => {
    this.#due ??= Date.now() + longestMs;
    this.#wait(Math.max(0, Math.min(restMs, this.#due - Date.now())));
  };

  /** At once; what is on its way already is waited for. */
  now = () => {
    clearTimeout(this.#timer);
    this.#due = undefined;
    this.#then(() => this.#saveAll());
    return this.#queue;
  };

  /** Once what is on its way has arrived, or has not. */
  rested = () => this.#queue;

  /** The page may not come back: no waiting. */
  leave = () => {
    clearTimeout(this.#timer);
    for (const held of this.#toSave()) void this.#save(held, true);
  };

  /** What other devices did meanwhile. */
  catchUp = () => {
    this.#then(() => this.#list());
    return this.now();
  };

  start = () => {
    this.#over = false;
    void this.now();
  };

  stop = () => {
    this.#over = true;
    clearTimeout(this.#timer);
  };

  /** What came with the page. What is missing in it may be newer than the page, and is asked for. */
  hearOfPage(drafts: readonly KeptDraft[]): void {
    this.#take(drafts);
    const listed = new Set(drafts.map(({ id }) => id));
    if (this.shelf.all().some(({ id, seen }) => seen > 0 && !listed.has(id))) void this.catchUp();
  }

  /** One thing that fails as nothing should does not end the keeping of all that comes after it. */
  #then(work: () => Promise<void>) {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      report(error);
      if (!this.#over) this.#wait(againMs);
    });
  }

  #wait(ms: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), ms);
  }

  #toSave = () =>
    this.shelf
      .all()
      .filter((held) => law.isToSend(held) && !(held.named !== null && this.#refused.has(held.named)));

  async #saveAll(): Promise<void> {
    for (const held of this.#toSave()) {
      if (this.#over) return;
      const answer = await this.#save(held, false);
      if (!answer.ok && mayPass(answer)) return this.#wait(againMs);
    }
    if (this.#toSave().length > 0) this.soon();
  }

  async #save({ id, textId }: Held, keepalive: boolean): Promise<Answer<{ version: number }>> {
    this.shelf.change(id, (held) => law.name(held, randomId()));
    const held = this.shelf.held(id);
    const writeId = held?.named;
    if (!held || !writeId) return { ok: false, problem: null };
    const body = { textId, seen: law.seenOf(held), writeId, draft: law.wordsOf(held.draft) };
    const answer = await this.send<{ version: number }>('PUT', `/api/drafts/${id}`, body, { keepalive });
    if (this.#over) return answer;
    const there = storedIn(answer);
    if (answer.ok) this.shelf.change(id, (now) => law.acknowledge(now, writeId, answer.data.version));
    else if (there) this.shelf.change(id, (now) => law.meet(now, there));
    else if (!mayPass(answer)) this.#refused.add(writeId);
    this.shelf.mark(id, { unsaved: !answer.ok && !there });
    return answer;
  }

  async #list(): Promise<void> {
    const asked = new Map(this.shelf.all().map((held) => [held.id, held]));
    const answer = await this.send<Listed>('GET', `/api/texts/${this.textId}/drafts`);
    if (this.#over || !answer.ok) return;
    this.#take(answer.data.drafts);
    const listed = new Set(answer.data.drafts.map(({ id }) => id));
    for (const { id } of this.shelf.all())
      if (!listed.has(id)) this.shelf.change(id, (held) => law.missing(held, asked.get(id)));
  }

  #take(drafts: readonly KeptDraft[]): void {
    for (const stored of drafts)
      this.shelf.change(stored.id, (held) => law.meet(held, stored), stored.draft ?? undefined);
  }
}

/** What the server has in place of what it refused. */
const storedIn = (answer: Answer<unknown>) =>
  answer.ok || answer.problem?.code !== 'conflict'
    ? undefined
    : (answer.problem.current as KeptDraft | undefined);

/** Worth another try by itself. */
const mayPass = (answer: Answer<unknown>) =>
  isPassing(answer) ||
  (!answer.ok && (answer.problem?.code === 'rate_limited' || answer.problem?.code === 'unauthenticated'));
