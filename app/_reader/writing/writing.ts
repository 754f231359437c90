/** All that a page needs for what its reader writes: the shelf, what keeps it, and what posts from it. */
import type { Draft, KeptDraft } from '@/lib/domain/drafts/draft';
import type { CommentView } from '@/lib/present/comment';
import { sendAs } from '../api';
import type { Posted } from './deliver';
import { Keeper } from './keeper';
import { openLocalDrafts, type LocalDrafts } from './local';
import { Outbox } from './outbox';
import { Shelf } from './shelf';

/** Told of what is acknowledged; null: by another tab, and the server has to be asked what it became. */
export type OnPosted = (posted: Posted | null) => void;

export class Writing {
  readonly shelf: Shelf;
  readonly outbox: Outbox;
  readonly #keeper: Keeper;
  readonly #local: LocalDrafts;
  #isStarted = false;
  #onPosted: OnPosted = () => undefined;

  constructor(userId: string, textId: string) {
    const send = sendAs(userId);
    this.#local = openLocalDrafts(userId, textId);
    this.shelf = new Shelf(textId, this.#local);
    this.#keeper = new Keeper(textId, this.shelf, send);
    this.outbox = new Outbox(this.shelf, send, this.#keeper.rested, (posted) => {
      this.#onPosted(posted);
      // Where one write arrives, so do the others.
      void this.#keeper.now();
    });
  }

  /** From now on everything is kept and sent; gives what ends that. `drafts` came with the page; null: none did. */
  start(drafts: readonly KeptDraft[] | null, onPosted: OnPosted): () => void {
    this.#onPosted = onPosted;
    const [keeper, outbox] = [this.#keeper, this.outbox];
    this.shelf.onChanged = keeper.soon;
    this.shelf.onPostedElsewhere = () => onPosted(null);
    const back = () => {
      void keeper.catchUp();
      outbox.run();
    };
    const stopWatching = this.#local.watch((id, held) => this.shelf.hearOfTab(id, held));
    const over = new AbortController();
    const whileHere = { signal: over.signal };
    addEventListener('online', back, whileHere);
    addEventListener('focus', back, whileHere);
    addEventListener('pagehide', keeper.leave, whileHere);
    document.addEventListener(
      'visibilitychange',
      () => (document.visibilityState === 'hidden' ? keeper.leave() : back()),
      whileHere,
    );
    keeper.start();
    outbox.start();
    if (drafts && !this.#isStarted) keeper.hearOfPage(drafts);
    else void keeper.catchUp();
    this.#isStarted = true;
    return () => {
      over.abort();
      stopWatching();
      keeper.leave();
      keeper.stop();
      outbox.stop();
    };
  }

  /** The field is left: what is in it goes to be kept without waiting. */
  rest = () => void this.#keeper.now();

  /** A comment of one's own arrived: where a draft of it is here, another device has posted it. */
  async hear(comment: CommentView): Promise<void> {
    const entry = [...this.shelf.entries().values()].find(
      ({ draft, held }) => held.posting === null && becomes(draft, comment),
    );
    if (!entry) return;
    await this.#keeper.catchUp();
    this.outbox.compare(entry.held.id, comment);
  }
}

/** Whether this draft, posted, is that comment. */
export const becomes = (draft: Draft, comment: CommentView): boolean =>
  draft.kind === 'edit'
    ? draft.commentId === comment.id
    : comment.clientId !== null &&
      comment.clientId === (draft.kind === 'note' ? draft.commentClientId : draft.id);
