/** What tabs and the worker that holds the browser's one event stream say to each other. */
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

export type MarginEvent = { name: 'thread'; data: ThreadView } | { name: 'comment'; data: CommentView };
/** A text was corrected: another edition of it can be read; or a group of one's reads another one now. */
type TextEvent = { name: 'text'; data: { id: string; groupId?: string } };
export type LiveEvent = MarginEvent | TextEvent;

export type ToWorker = { say: 'hello'; userId: string; cursor: string } | { say: 'bye' };
export type FromWorker =
  | { say: 'event'; event: LiveEvent }
  /** The stream was open before this tab came: ask for what lies between the page and now. */
  | { say: 'catch_up' }
  /** Too much was missed: load the margin afresh. */
  | { say: 'reset' }
  | { say: 'signed_out' }
  | { say: 'connection'; up: boolean };
