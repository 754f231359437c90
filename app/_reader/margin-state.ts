/** What the margin knows, and how news change it. Pure: the same news in any order, or twice, end in the same margin. */
import type { LiveEvent } from '@/app/_live/messages';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

export type MarginState = {
  threads: ReadonlyMap<string, ThreadView>;
  comments: ReadonlyMap<string, CommentView>;
};
export type Loaded = { threads: readonly ThreadView[]; comments: readonly CommentView[] };

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

export const toMarginState = ({ threads, comments }: Loaded): MarginState => ({
  threads: byId(threads),
  comments: byId(comments),
});

export function addThread(state: MarginState, thread: ThreadView): MarginState {
  return { ...state, threads: new Map(state.threads).set(thread.id, thread) };
}

/** An older version of a comment never replaces a newer one, in whatever order they arrive. */
export function addComments(state: MarginState, comments: readonly CommentView[]): MarginState {
  const next = new Map(state.comments);
  for (const comment of comments) {
    const known = next.get(comment.id);
    if (!known || known.version <= comment.version) next.set(comment.id, comment);
  }
  return { ...state, comments: next };
}

export const hear = (state: MarginState, event: LiveEvent): MarginState =>
  event.name === 'thread' ? addThread(state, event.data) : addComments(state, [event.data]);

export type Conversation = { thread: ThreadView; comments: CommentView[] };

export type Margin = { textId: string; groupId: string | null; revisionId: string };

/** The conversations of one margin: a group's and one's own notes, or one's own alone; those with something said in them. */
export function listConversations(
  state: MarginState,
  margin: Margin,
  busy: ReadonlySet<string> = new Set(),
): Conversation[] {
  const comments = new Map<string, CommentView[]>();
  for (const comment of state.comments.values()) {
    const list = comments.get(comment.threadId);
    if (list) list.push(comment);
    else comments.set(comment.threadId, [comment]);
  }
  return [...state.threads.values()]
    .filter(
      ({ textId, audience }) =>
        textId === margin.textId && (audience.kind === 'self' || audience.groupId === margin.groupId),
    )
    .map((thread) => ({
      thread: onRevision(thread, margin.revisionId),
      comments: (comments.get(thread.id) ?? []).sort(byTime),
    }))
    .filter((conversation) =>
      conversation.comments.some((comment) => !comment.removed || busy.has(comment.id)),
    )
    .sort((a, b) => placeOf(a) - placeOf(b) || byTime(a.thread, b.thread));
}

/** A place in another Revision says nothing of this one. */
const onRevision = (thread: ThreadView, revisionId: string): ThreadView =>
  thread.revisionId === revisionId ? thread : { ...thread, anchor: null };

const placeOf = ({ thread }: Conversation) => thread.anchor?.start ?? Number.MAX_SAFE_INTEGER;

const byTime = (a: { createdAt: string; id: string }, b: { createdAt: string; id: string }) =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1;
