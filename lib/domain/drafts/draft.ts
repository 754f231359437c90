import type { Audience } from '../audience';
import type { Range } from '../text/structure';

/** `id` is made by the browser; what is posted from a draft has the same id, so that posting it twice is one write. */
type Written = { id: string; body: string };

/**
 * The groups of which its author saw, when they began to write, that their members alone would read it. Where everyone reads
 * it by the time it is posted, it is not posted unless they say so again. Absent: nothing is known of that.
 */
type MeantFor = { amongMembers?: readonly string[] | undefined };

export type NoteDraft = Written &
  MeantFor & {
    kind: 'note';
    commentClientId: string;
    textId: string;
    revisionId: string;
    /** In whose margin it was begun; null: in one's own. */
    groupId: string | null;
    audience: Audience;
    /** Groups that are to have it too, each in a conversation of its own. */
    also?: readonly string[] | undefined;
    /** Null is the whole Text. */
    passage: (Range & { exact: string }) | null;
    /** Whether it asks something of its audience. */
    question?: boolean | undefined;
  };
export type ReplyDraft = Written &
  MeantFor & {
    kind: 'reply';
    threadId: string;
    parentId: string | null;
    groupId?: string | null | undefined;
  };
export type EditDraft = Written & {
  kind: 'edit';
  commentId: string;
  /** The version of the comment that these words are to stand in place of. */
  version: number;
  groupId?: string | null | undefined;
};

/** Words that are not posted yet. */
export type Draft = NoteDraft | ReplyDraft | EditDraft;

/** All devices of a person write one draft of an edit, since it is about one comment. */
export const editDraftId = (commentId: string) => `edit-${commentId}`;

/** What the server keeps under a draft's id. */
export type KeptDraft = {
  id: string;
  textId: string;
  /** Null once it was posted or thrown away: for a while it is still known that it was. */
  draft: Draft | null;
  /** From 1, one more with each write. */
  version: number;
  /** The browser's name for the write that made this version. */
  writeId: string;
};

/** How many with words in them a person may have at once, and how long it is known of one that it is over. */
export const draftLimits = { perPerson: 500, keepDays: 90 } as const;

/** What a browser has seen of a draft: a version (0: none), and its own writes since, whose answers it does not have. */
export type Seen = { version: number; writes: readonly string[] };
