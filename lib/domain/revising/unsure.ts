import type { AnchorOutcome } from '../anchoring';
import type { AnchorState } from '../threading/thread';

/** A note whose place in a Revision is not sure, as whoever may decide about it reads it. */
export type Unsure = {
  annotationId: string;
  /** One of its conversations that they read. */
  threadId: string;
  groupId: string | null;
  authorId: string;
  authorName: string;
  exact: string;
  state: AnchorState;
  outcome: AnchorOutcome | null;
  /** When somebody has said it, null where nobody has; and which place it has now. */
  decidedAt: Date | null;
  placedStart: number | null;
  placedEnd: number | null;
  /** Where it last lay for sure. */
  lastRevisionId: string;
  lastNumber: number;
  start: number;
  end: number;
};
