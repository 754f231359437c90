/**
 * What one has said to comments in a word and the server has not heard yet: kept in this browser, whatever becomes of the
 * page, and sent until it is acknowledged. What counts is what was pressed last.
 */
import { reactionKinds, type Pressed, type ReactionKind } from '@/lib/domain/threading/reactions';
import type { CommentView } from '@/lib/present/comment';
import { isPassing, type Answer, type Send } from '../api';

type Press = { commentId: string; kind: ReactionKind; on: boolean };
type Said = { comment: CommentView };
type Heard = { onHeard: (comment: CommentView) => void; onRefused: (answer: Answer<unknown>) => void };

const retryMs = 5_000;
const none: Pressed = new Map();

/** Among the drafts, so that what becomes of those in this browser becomes of these. */
const keyOf = (userId: string) => `catena:draft:${userId}:presses`;
const nameOf = ({ commentId, kind }: Omit<Press, 'on'>) => `${commentId} ${kind}`;

export class Presses {
  #waiting: ReadonlyMap<string, Press> = new Map();
  readonly #drawn = new Map<string, Pressed>();
  readonly #listeners = new Set<() => void>();
  #heard: Heard = { onHeard: () => undefined, onRefused: () => undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;

  constructor(
    private readonly userId: string,
    private readonly send: Send,
  ) {}

  /** From now on what waits is sent; gives what ends that. */
  start(heard: Heard): () => void {
    this.#heard = heard;
    this.#set(read(this.userId));
    const over = new AbortController();
    const whileHere = { signal: over.signal };
    addEventListener('online', this.run, whileHere);
    addEventListener('focus', this.run, whileHere);
    addEventListener(
      'storage',
      ({ key }) => key === keyOf(this.userId) && this.#set(read(this.userId)),
      whileHere,
    );
    this.run();
    return () => {
      over.abort();
      clearTimeout(this.#timer);
    };
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What was pressed at a comment: the same object for as long as it is the same. */
  at = (commentId: string): Pressed => this.#drawn.get(commentId) ?? none;

  press(press: Press): void {
    this.#keep(new Map(this.#waiting).set(nameOf(press), press));
    this.run();
  }

  run = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isRunning) void this.#sendAll();
  };

  async #sendAll(): Promise<void> {
    this.#isRunning = true;
    for (let [next] = this.#waiting.values(); next; [next] = this.#waiting.values())
      if (!(await this.#sendOne(next))) break;
    this.#isRunning = false;
    if (this.#waiting.size > 0) this.#timer = setTimeout(this.run, retryMs);
  }

  /** Whether the next one may go. */
  async #sendOne(press: Press): Promise<boolean> {
    const { commentId, kind, on } = press;
    const answer = await this.send<Said>('PUT', `/api/comments/${commentId}/reactions/${kind}`, { on });
    if (!answer.ok && mayPass(answer)) return false;
    if (answer.ok) this.#heard.onHeard(answer.data.comment);
    else this.#heard.onRefused(answer);
    // Pressed again meanwhile, it goes once more.
    if (this.#waiting.get(nameOf(press))?.on === on || !answer.ok) {
      const left = new Map(this.#waiting);
      left.delete(nameOf(press));
      this.#keep(left);
    }
    return true;
  }

  #keep(waiting: ReadonlyMap<string, Press>) {
    try {
      if (waiting.size === 0) localStorage.removeItem(keyOf(this.userId));
      else localStorage.setItem(keyOf(this.userId), JSON.stringify([...waiting.values()]));
    } catch {
      // Then it lives as long as the page.
    }
    this.#set(waiting);
  }

  #set(waiting: ReadonlyMap<string, Press>) {
    this.#waiting = waiting;
    this.#drawn.clear();
    for (const { commentId, kind, on } of waiting.values())
      this.#drawn.set(commentId, new Map(this.#drawn.get(commentId)).set(kind, on));
    for (const listener of this.#listeners) listener();
  }
}

const mayPass = (answer: Answer<unknown>) =>
  isPassing(answer) ||
  (!answer.ok && (answer.problem?.code === 'rate_limited' || answer.problem?.code === 'unauthenticated'));

const isPress = (value: unknown): value is Press =>
  typeof value === 'object' &&
  value !== null &&
  'commentId' in value &&
  typeof value.commentId === 'string' &&
  'on' in value &&
  typeof value.on === 'boolean' &&
  'kind' in value &&
  reactionKinds.some((kind) => kind === value.kind);

function read(userId: string): Map<string, Press> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    const presses = Array.isArray(stored) ? stored.filter(isPress) : [];
    return new Map(presses.map((press) => [nameOf(press), press]));
  } catch {
    return new Map();
  }
}
