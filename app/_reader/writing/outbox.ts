/**
 * Posts what its author said should be posted: one after the other, in that order, each until it is acknowledged with
 * the words that it has by then. What may pass by itself (no connection, a restart, being signed out) is tried again;
 * what will not is a draft again and says why. Words that were taken back or thrown away are sent no more.
 */
import { toGroupId } from '@/lib/domain/audience';
import { editDraftId, type Draft } from '@/lib/domain/drafts/draft';
import * as law from '@/lib/domain/drafts/held';
import { randomId } from '@/lib/domain/ids';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { isPassing, type Answer, type Send } from '../api';
import { amend, deliver, isForMore, type Posted } from './deliver';
import type { Sending } from './entries';
import { report } from './report';
import type { Shelf } from './shelf';

/** What became of trying one. */
type Outcome =
  | 'over'
  /** This one has to wait; another may go. */
  | 'later'
  /** Nothing goes. */
  | 'closed';

const retryMs = [2_000, 5_000, 15_000, 30_000] as const;

export class Outbox {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #isRunning = false;
  #over = false;

  constructor(
    private readonly shelf: Shelf,
    private readonly send: Send,
    /** What is being kept has arrived, or not: a draft that comes after what was posted from it would be refused. */
    private readonly kept: () => Promise<void>,
    /** Told of what each became that is acknowledged. */
    private readonly onPosted: (posted: Posted) => void,
  ) {}

  post(id: string): void {
    if (!law.wordsOf(this.shelf.held(id)?.draft ?? null)) return;
    this.shelf.mark(id, { sending: { status: 'sending' } });
    this.shelf.change(id, (held) => law.post(held, Date.now()));
    this.run();
  }

  /** Not yet: it is a draft again. What is on its way may arrive all the same. */
  takeBack(id: string): void {
    this.shelf.mark(id, { sending: { status: 'idle' } });
    this.shelf.change(id, law.takeBack);
  }

  /** Sends what waits. */
  run = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isRunning) void this.#sendAll();
  };

  /** The same because its author asks for it, who is to see that it is being tried. */
  runByHand = (): void => {
    for (const { id } of this.#waiting()) this.shelf.mark(id, { sending: { status: 'sending' } });
    this.run();
  };

  start = () => {
    this.#over = false;
    this.run();
  };

  stop = () => {
    this.#over = true;
    clearTimeout(this.#timer);
  };

  /** What stands under a draft's name, though it was not posted from here. */
  compare(id: string, current: CommentView): void {
    const held = this.shelf.held(id);
    if (!held?.draft || held.posting !== null || held.draft.kind === 'edit') return;
    void this.#arrived(id, held.draft, null, current);
  }

  /** A choice about another device’s words that stand where these were to stand. */
  chooseAgainst(id: string, current: CommentView, choice: law.Choice): (() => void) | null {
    const draft = law.wordsOf(this.shelf.held(id)?.draft ?? null);
    if (!draft) return null;
    this.onPosted({ thread: null, comments: [current], comment: current });
    if (choice === 'theirs') return this.shelf.discard(id);
    const body = choice === 'both' ? law.join(current.source ?? '', draft.body) : draft.body;
    if (isForOthers(draft, current)) {
      this.#setApart({ ...draft, body }, { status: 'apart', audience: current.audience });
      return null;
    }
    const edit = this.#turnIntoEdit(id, current, body);
    if (choice === 'mine') this.post(edit);
    return null;
  }

  async #sendAll(): Promise<void> {
    this.#isRunning = true;
    const troubled = new Set<string>();
    for (let next = this.#next(troubled); next !== null && !this.#over; next = this.#next(troubled)) {
      const outcome = await this.#sendOne(next).catch(unexpected);
      if (outcome === 'over') this.#tries = 0;
      else troubled.add(next);
      if (outcome === 'closed') break;
    }
    this.#isRunning = false;
    if (!this.#over && this.#waiting().length > 0) this.#again();
  }

  /** In the order in which they were posted. */
  #waiting = () =>
    this.shelf
      .all()
      .filter(({ posting }) => posting !== null)
      .toSorted((a, b) => (a.posting ?? 0) - (b.posting ?? 0));

  #next = (without: ReadonlySet<string>) => this.#waiting().find(({ id }) => !without.has(id))?.id ?? null;

  #again() {
    const delay = retryMs[Math.min(this.#tries, retryMs.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(this.run, delay);
  }

  async #sendOne(id: string): Promise<Outcome> {
    await this.kept();
    const draft = law.wordsOf(this.shelf.held(id)?.draft ?? null);
    if (!draft) {
      this.shelf.change(id, law.takeBack);
      return 'over';
    }
    this.shelf.change(id, (held) => law.sendOff(held, draft.body));
    const held = this.shelf.held(id);
    return held ? this.#hear(id, await deliver(this.send, held, draft)) : 'over';
  }

  async #hear(id: string, answer: Answer<Posted>): Promise<Outcome> {
    if (this.#over) return 'over';
    const current = answer.ok ? answer.data.comment : currentIn(answer);
    const draft = this.shelf.held(id)?.draft;
    if (!draft) return 'over';
    if (answer.ok || current) return this.#arrived(id, draft, answer.ok ? answer.data : null, current);
    const { problem } = answer;
    const isClosed =
      problem === null || problem.code === 'unauthenticated' || problem.code === 'rate_limited';
    if (isClosed || isPassing(answer)) {
      for (const { id: each } of isClosed ? this.#waiting() : [{ id }])
        this.shelf.mark(each, { sending: { status: 'waiting', problem } });
      return isClosed ? 'closed' : 'later';
    }
    this.shelf.change(id, law.takeBack);
    this.shelf.mark(id, { sending: { status: 'failed', problem } });
    return 'over';
  }

  /** Something stands there: these words, earlier ones of one’s own, or another device’s. */
  async #arrived(
    id: string,
    draft: Draft,
    posted: Posted | null,
    current: CommentView | undefined,
  ): Promise<Outcome> {
    const held = this.shelf.held(id);
    if (!held) return 'over';
    const isGone = current?.source == null;
    const there = posted?.thread ?? current;
    const isApart = there != null && (posted?.isForOthers || isForOthers(draft, there));
    if (isApart || (isGone && !law.isAllPosted(held, draft.body))) {
      if (posted) this.onPosted(posted);
      const { also } = posted?.thread ?? {};
      this.#setApart(draft, isGone || !there ? removed : { status: 'apart', audience: there.audience, also });
      return 'over';
    }
    const verdict = isGone ? 'done' : law.answer(held, current.source ?? '');
    if (posted && verdict !== 'differs') this.onPosted(posted);
    if (!current || verdict === 'done') {
      this.shelf.forget(id);
      return 'over';
    }
    if (verdict === 'differs') {
      this.shelf.change(id, law.takeBack);
      this.shelf.mark(id, { sending: { status: 'differs', current } });
      return 'over';
    }
    if (held.posting === null) {
      this.#turnIntoEdit(id, current, draft.body);
      return 'over';
    }
    this.shelf.change(id, (now) => law.sendOff(now, draft.body));
    const edit = { version: current.version, body: draft.body, draft: law.seenOf(held) };
    return this.#hear(id, await amend(this.send, current.id, edit));
  }

  /** These words are not what arrived, or arrived and was removed: they are a draft of their own, and posted only by hand. */
  #setApart(draft: Draft, sending: Sending): void {
    const own = { ...draft, ...newIds(draft) };
    if (own.id === draft.id) this.shelf.change(own.id, law.takeBack);
    else this.shelf.discard(draft.id);
    this.shelf.type(own);
    this.shelf.mark(own.id, { sending });
  }

  /** The words go on as an edit of what stands there. Gives that draft’s id. */
  #turnIntoEdit(id: string, { id: commentId, version, audience }: CommentView, body: string): string {
    const edit: Draft = {
      kind: 'edit',
      id: editDraftId(commentId),
      commentId,
      version,
      groupId: audience.kind === 'group' ? audience.groupId : null,
      body,
    };
    if (id !== edit.id) this.shelf.forget(id);
    this.shelf.mark(edit.id, { sending: { status: 'idle' } });
    this.shelf.type(edit);
    return edit.id;
  }
}

/** One that fails as nothing should does not end the sending of the others; it is tried again itself. */
function unexpected(error: unknown): Outcome {
  report(error);
  return 'later';
}

/** What arrived is before an audience that this is not, or no longer, meant for. */
const isForOthers = (draft: Draft, there: CommentView | ThreadView) =>
  draft.kind === 'note' &&
  (toGroupId(draft.audience) !== toGroupId(there.audience) || isForMore(draft, there));

const newIds = (draft: Draft) =>
  draft.kind === 'edit'
    ? {}
    : { id: randomId(), ...(draft.kind === 'note' && { commentClientId: randomId() }) };

const removed: Sending = {
  status: 'failed',
  problem: { type: 'about:blank', title: '', status: 409, code: 'conflict', reason: 'removed_elsewhere' },
};

/** For an edit of a version that is no longer the current one: what stands there now. */
const currentIn = (answer: Answer<unknown>) =>
  answer.ok || answer.problem?.code !== 'conflict'
    ? undefined
    : (answer.problem.current as CommentView | undefined);
