/**
 * One person’s devices, the server, and a network that delays, reorders and loses, for the laws of drafts. Words are
 * tokens, each typed once: so it can be told of each where it still is.
 */
import type { Draft, KeptDraft } from '@/lib/domain/drafts/draft';
import * as held from '@/lib/domain/drafts/held';
import type { Held } from '@/lib/domain/drafts/held';

const textId = 'text';
export const toDraft = (body: string): Draft => ({
  kind: 'reply',
  id: 'd',
  threadId: 't',
  parentId: null,
  body,
});
const tokens = (draft: Draft | null | undefined): string[] => draft?.body.match(/\w+/g) ?? [];

type Save = { seen: number; writes: readonly string[]; writeId: string; draft: Draft | null };
type Answer = { say: 'saved'; writeId: string; version: number } | { say: 'refused'; stored: KeptDraft };
type Comment = { words: string; version: number };

/** As lib/services/margin/drafts.ts and what posts; tests/integration/services/drafts.test.ts holds those to it. */
export class Server {
  stored: KeptDraft | null = null;
  comment: Comment | null = null;

  save({ seen, writes, writeId, draft }: Save): Answer {
    const now = this.stored;
    if (now?.writeId === writeId) return { say: 'saved', writeId, version: now.version };
    if (now && now.version !== seen && !writes.includes(now.writeId)) return { say: 'refused', stored: now };
    const version = (now?.version ?? seen) + 1;
    this.stored = { id: 'd', textId, version, writeId, draft };
    return { say: 'saved', writeId, version };
  }

  post(words: string, { seen, writes }: Pick<Save, 'seen' | 'writes'>): Comment {
    if (this.comment) return this.comment;
    this.#settle(words, seen, writes);
    return (this.comment = { words, version: 1 });
  }

  edit(words: string, from: number, { seen, writes }: Pick<Save, 'seen' | 'writes'>): Comment | null {
    if (this.comment?.version !== from) return null;
    this.comment = { words, version: from + 1 };
    this.#settle(words, seen, writes);
    return this.comment;
  }

  #settle(words: string, seen: number, writes: readonly string[]) {
    const now = this.stored;
    const known = !now || now.version <= seen || writes.includes(now.writeId) || now.draft?.body === words;
    if (now && (!known || !now.draft)) return;
    this.stored = { id: 'd', textId, version: (now?.version ?? seen) + 1, writeId: '', draft: null };
  }
}

export type Network = { pending: (() => void)[] };

/** A browser: what it stores survives a crash, what it waits for does not. */
export class Device {
  held: Held | undefined;
  /** What it was answered when it posted: another device’s words stand there. */
  posted: Comment | null = null;
  #life = 0;

  constructor(
    readonly label: string,
    private readonly server: Server,
    private readonly network: Network,
    private readonly fresh: () => string,
    readonly thrown: Set<string>,
  ) {}

  get shown() {
    return this.held?.draft ?? null;
  }

  type(word: string) {
    const now = this.held ?? held.hold(textId, null, 'd');
    this.held = held.write(held.takeBack(now), toDraft([now.draft?.body ?? '', word].join(' ').trim()));
  }

  discard() {
    if (!this.held?.draft) return;
    this.#throwAway(this.held.draft, this.held.other?.draft);
    this.#keep(held.discard(held.takeBack(this.held)));
  }

  choose(choice: 'mine' | 'theirs' | 'both') {
    if (!this.held?.other) return;
    const [mine, theirs] = [this.held.draft, this.held.other.draft];
    if (choice === 'mine') this.#throwAway(theirs, mine);
    if (choice === 'theirs') this.#throwAway(mine, theirs);
    this.#keep(held.choose(this.held, choice));
  }

  save() {
    if (!this.held || !held.isToSend(this.held)) return;
    this.held = held.name(this.held, this.fresh());
    const { seen, sent: writes, named, draft } = this.held;
    const write = { seen, writes, writeId: named ?? '', draft: held.wordsOf(draft) };
    this.#ask(
      () => this.server.save(write),
      (answer) => {
        if (!this.held) return;
        if (answer.say === 'saved') this.#keep(held.acknowledge(this.held, answer.writeId, answer.version));
        else this.#keep(held.meet(this.held, answer.stored));
      },
    );
  }

  list() {
    const asked = this.held;
    this.#ask(
      () => this.server.stored,
      (stored) => {
        const now = this.held;
        if (stored?.draft) this.#keep(now ? held.meet(now, stored) : adopted(stored));
        else if (now) this.#keep(held.missing(now, asked));
      },
    );
  }

  /** Says that it be posted, and sends it; again, when the answer is lost. */
  post() {
    const words = held.wordsOf(this.shown)?.body;
    if (!this.held || words === undefined || this.posted) return;
    this.held = held.sendOff(held.post(this.held, 1), words);
    const about = { seen: this.held.seen, writes: this.held.sent };
    this.#ask(
      () => this.server.post(words, about),
      (comment) => this.#isPosted(comment),
    );
  }

  #isPosted(comment: Comment) {
    const now = this.held;
    if (!now?.draft) return;
    const outcome = held.answer(now, comment.words);
    if (outcome === 'done') return void (this.held = undefined);
    if (outcome === 'amend') return now.posting === null ? undefined : this.#edit(comment.version);
    this.posted = comment;
    this.held = held.takeBack(now);
  }

  /** With the words as they stand now. */
  #edit(from: number) {
    const words = held.wordsOf(this.shown)?.body;
    if (!this.held || words === undefined) return;
    this.held = held.sendOff(this.held, words);
    const about = { seen: this.held.seen, writes: this.held.sent };
    this.#ask(
      () => this.server.edit(words, from, about) ?? this.server.comment,
      (comment) => comment && this.#isPosted(comment),
    );
  }

  /** Two wordings of what is posted: one’s own in place of the other, or not. */
  settlePosted(choice: 'mine' | 'theirs') {
    const there = this.posted;
    this.posted = null;
    if (!there || !this.held?.draft) return;
    if (choice === 'mine') {
      this.#throwAway(toDraft(there.words), this.held.draft);
      this.held = held.post(this.held, 1);
      return this.#edit(there.version);
    }
    this.#throwAway(this.held.draft, toDraft(there.words));
    this.#keep(held.discard(this.held));
  }

  crash() {
    this.#life += 1;
    this.posted = null;
  }

  #keep(next: Held) {
    this.held = held.isOver(next) ? undefined : next;
  }

  #throwAway(draft: Draft | null, but: Draft | null | undefined) {
    const rest = tokens(but);
    for (const word of tokens(draft)) if (!rest.includes(word)) this.thrown.add(word);
  }

  #ask<T>(request: () => T, hear: (answer: T) => void) {
    const life = this.#life;
    this.network.pending.push(() => {
      const answer = request();
      this.network.pending.push(() => life === this.#life && hear(answer));
    });
  }
}

const adopted = ({ draft, version }: KeptDraft) => held.hold(textId, draft, 'd', version);

/** Every word that is still somewhere: before somebody’s eyes, on the server, or posted. */
export const everywhere = (devices: readonly Device[], server: Server): Set<string> =>
  new Set([
    ...devices.flatMap((device) => [...tokens(device.held?.draft), ...tokens(device.held?.other?.draft)]),
    ...tokens(server.stored?.draft),
    ...tokens(server.comment && toDraft(server.comment.words)),
  ]);
