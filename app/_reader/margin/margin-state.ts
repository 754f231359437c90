/** What the margin knows, and how news change it. Pure: the same news in any order, or twice, end in the same margin. */
import type { MarginEvent } from '@/app/_live/messages';
import { alsoKnown } from '../sharing/also-known';
import { isInView, type View } from '@/lib/domain/audience';
import { hidesNothing, isHidden, isMarkedFor, type Hidden } from '@/lib/domain/threading/hidden';
import { areWordsOpen } from '@/lib/domain/threading/held';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

export type MarginState = {
  threads: ReadonlyMap<string, ThreadView>;
  comments: ReadonlyMap<string, CommentView>;
  /** What others wrote or marked since the page was opened: announced, and shown when its reader asks for it. */
  unseen: ReadonlySet<string>;
  /** Comments of others in one's groups that one has not had before one's eyes on any device, as far as is known. */
  unread: ReadonlySet<string>;
  /** Conversations that are shown in one line: those that rested when they came, or that one has let rest oneself. */
  folded: ReadonlySet<string>;
  /** What its reader has hidden from themselves: one line where it stands, and no news. */
  hidden: Hidden;
};
export type Loaded = {
  threads: readonly ThreadView[];
  comments: readonly CommentView[];
  /** None where the answer does not say. */
  unread?: readonly string[];
  hidden?: Hidden;
  /** The Revision with which this margin would open now; where it is not the one that is open, the text was corrected. */
  revisionId?: string;
};

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

export const toMarginState = ({
  threads,
  comments,
  unread = [],
  hidden = hidesNothing,
}: Loaded): MarginState => ({
  hidden,
  // In their order from the beginning: each time that they are listed, sorting them again finds next to nothing to do.
  threads: byId(
    threads
      .map((thread) => ({ thread }))
      .sort(inOrder)
      .map(({ thread }) => thread),
  ),
  comments: byId(comments),
  unseen: new Set(),
  unread: new Set(unread),
  folded: new Set(threads.filter(({ rested }) => rested).map(({ id }) => id)),
});

/** An older version never replaces a newer one, in whatever order they arrive. */
export function addThread(state: MarginState, thread: ThreadView): MarginState {
  if ((state.threads.get(thread.id)?.version ?? 0) > thread.version) return state;
  return { ...state, threads: new Map(state.threads).set(thread.id, thread) };
}

/** One's own doing: a conversation that rests folds, and one that was woken unfolds. What others do folds nothing. */
export function addOwnThread(state: MarginState, thread: ThreadView): MarginState {
  const folded = new Set(state.folded);
  if (thread.rested) folded.add(thread.id);
  else folded.delete(thread.id);
  return { ...addThread(state, thread), folded };
}

/** The same holds for comments. */
export function addComments(state: MarginState, comments: readonly CommentView[]): MarginState {
  const next = new Map(state.comments);
  for (const comment of comments) {
    const known = next.get(comment.id);
    if (!known || !isOlder(comment, known)) next.set(comment.id, comment);
  }
  return { ...state, comments: next };
}

/** Of one version, the one with more changes of its reactions is the later. */
const isOlder = (comment: CommentView, known: CommentView) =>
  comment.version === known.version
    ? (comment.reactionChanges ?? 0) < (known.reactionChanges ?? 0)
    : comment.version < known.version;

/** There is nothing in it to be read. */
const isTombstone = ({ held }: CommentView) => !areWordsOpen(held);

/** What came over the stream. What others add is held back until it is asked for; changes to what is shown are not. */
export function hear(state: MarginState, event: MarginEvent, userId: string | null): MarginState {
  const known = event.name === 'thread' ? state.threads : state.comments;
  const isNews = !known.has(event.data.id) && event.data.author.id !== userId;
  const next = event.name === 'thread' ? addThread(state, event.data) : addComments(state, [event.data]);
  if (!isNews) return next;
  const { id } = event.data;
  const isNew = event.name === 'comment' && !isHidden(state.hidden, event.data) && !isTombstone(event.data);
  const unread = isNew ? new Set(state.unread).add(id) : state.unread;
  return { ...next, unseen: new Set(state.unseen).add(id), unread };
}

/** The margin loaded afresh, over what was known: what others added meanwhile is news. */
export function reload(state: MarginState, loaded: Loaded, userId: string | null): MarginState {
  const added = [
    ...loaded.threads.filter(({ id }) => !state.threads.has(id)),
    ...loaded.comments.filter(({ id }) => !state.comments.has(id)),
  ].filter(({ author }) => author.id !== userId);
  const afresh = toMarginState(loaded);
  return {
    ...afresh,
    hidden: loaded.hidden ?? state.hidden,
    folded: new Set([...afresh.folded].filter((id) => state.folded.has(id) || !state.threads.has(id))),
    unseen: new Set([...state.unseen, ...added.map(({ id }) => id)]),
    // What is marked as new keeps its mark for as long as the page is open.
    unread: new Set([...state.unread, ...(loaded.unread ?? [])]),
  };
}

/** What the server listed a while ago: it adds to what is known, and takes back nothing that came since. */
export function catchUp(state: MarginState, loaded: Loaded, userId: string | null): MarginState {
  const { threads, unseen, unread, folded } = reload(state, loaded, userId);
  const all = addComments(state, loaded.comments);
  const known = [...threads.values()].reduce(addThread, all);
  return { ...known, unseen, unread, folded };
}

/** Shows the news of these threads; of all, where none are named. */
export function showNews(state: MarginState, threadIds?: readonly string[]): MarginState {
  if (!threadIds) return { ...state, unseen: new Set() };
  const isShown = (id: string) =>
    threadIds.includes(id) || threadIds.includes(state.comments.get(id)?.threadId ?? '');
  return { ...state, unseen: new Set([...state.unseen].filter((id) => !isShown(id))) };
}

export type Conversation = {
  thread: ThreadView;
  comments: CommentView[];
  /** How many comments of others arrived and are not shown yet. */
  news: number;
  /** Shown in one line until one opens it. */
  folded?: boolean;
};

export type Margin = { textId: string; view: View; revisionId: string };

/** The conversations of one view: those with something said in them, or marked without a word; and those that are news. */
export function listConversations(
  state: MarginState,
  margin: Margin,
  busy: ReadonlySet<string> = new Set(),
): { shown: Conversation[]; news: Conversation[] } {
  const comments = new Map<string, CommentView[]>();
  for (const comment of state.comments.values()) {
    const list = comments.get(comment.threadId);
    if (list) list.push(comment);
    else comments.set(comment.threadId, [comment]);
  }
  const knownAlso = alsoKnown(state, comments);
  const shown: Conversation[] = [];
  const news: Conversation[] = [];
  // Mostly there are none, and this is asked of ten thousand at each change.
  const hasNews = state.unseen.size > 0;
  for (const each of state.threads.values()) {
    if (each.textId !== margin.textId || !isInView(each.audience, margin.view)) continue;
    const thread = knownAlso(onRevision(each, margin.revisionId));
    const all = comments.get(thread.id) ?? [];
    if (all.length > 1) all.sort(byTime);
    const known = hasNews ? all.filter(({ id }) => !state.unseen.has(id)) : all;
    const fresh = hasNews
      ? all.filter((each) => state.unseen.has(each.id) && !each.removed && !isHidden(state.hidden, each))
          .length
      : 0;
    const isSaid = busy.has(thread.id) || known.some((comment) => !comment.removed || busy.has(comment.id));
    const fold = state.folded.has(thread.id) && { folded: true };
    const isMark = isMarkedFor(state.hidden, thread);
    const isMarked = isMark && !state.unseen.has(thread.id);
    if (isSaid || isMarked) shown.push({ thread, comments: known, news: fresh, ...fold });
    else if (fresh > 0 || isMark) news.push({ thread, comments: all, news: fresh, ...fold });
  }
  return { shown: shown.sort(inOrder), news: news.sort(inOrder) };
}

const elsewhere = new WeakMap<ThreadView, { revisionId: string; thread: ThreadView }>();

/** A place in another Revision says nothing of this one. The same answer each time that it is asked. */
function onRevision(thread: ThreadView, revisionId: string): ThreadView {
  if (thread.about === 'text' || thread.revisionId === revisionId) return thread;
  const known = elsewhere.get(thread);
  if (known?.revisionId === revisionId) return known.thread;
  const here = thread.otherAnchors?.find((each) => each.revisionId === revisionId);
  const anchor = here ? { state: here.state, start: here.start, end: here.end } : null;
  const there = { revisionId, thread: { ...thread, anchor } };
  elsewhere.set(thread, there);
  return there.thread;
}

type Placed = Pick<Conversation, 'thread'>;

/** What is said of the whole text comes first, and last what has no place in it. */
const placeOf = ({ thread }: Placed) =>
  thread.about === 'text' ? -1 : (thread.anchor?.start ?? Number.MAX_SAFE_INTEGER);

const inOrder = (a: Placed, b: Placed) => placeOf(a) - placeOf(b) || byTime(a.thread, b.thread);

const byTime = (a: { createdAt: string; id: string }, b: { createdAt: string; id: string }) =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1;
