/** What is on its way, shown where it will stand: the margin as it will be when everything has arrived. Pure. */
import { toGroupId } from '@/lib/domain/audience';
import type { Draft, EditDraft, NoteDraft, ReplyDraft } from '@/lib/domain/drafts/draft';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { addComments, addThread, type MarginState } from '../margin/margin-state';

export type Pending = { draft: Draft; /** When its author posted it, in milliseconds. */ at: number };
type Me = { id: string; name: string };
type Render = (markdown: string) => string;

const nothing = {
  reply: false,
  update: false,
  remove: false,
  hide: false,
  readHistory: false,
  choose: false,
  react: false,
};

export function withPending(
  state: MarginState,
  pending: readonly Pending[],
  me: Me,
  render: Render,
): MarginState {
  return pending.reduce((now, { draft, at }) => {
    if (draft.kind === 'note') return addNote(now, draft, at, me, render);
    if (draft.kind === 'reply') return addReply(now, draft, at, me, render);
    return changeComment(now, draft, render);
  }, state);
}

const has = (items: ReadonlyMap<string, { clientId: string | null }>, clientId: string) =>
  [...items.values()].some((item) => item.clientId === clientId);

function addNote(state: MarginState, draft: NoteDraft, at: number, me: Me, render: Render): MarginState {
  const { id, textId, audience, passage, revisionId } = draft;
  const all = [...state.threads.values()].filter(({ clientId }) => clientId === id);
  const arrived = all.find((each) => toGroupId(each.audience) === toGroupId(audience)) ?? all[0];
  if (arrived) {
    // The stream brings the thread and its comment one after the other: between the two, what is on its way stands for it.
    const isWhole = has(state.comments, draft.commentClientId);
    if (isWhole || toGroupId(arrived.audience) !== toGroupId(audience)) return state;
    return addComments(state, [toComment(arrived, null, draft.commentClientId, draft.body, at, me, render)]);
  }
  const thread: ThreadView = {
    id,
    clientId: id,
    textId,
    audience,
    author: me,
    about: passage ? 'passage' : 'text',
    highlight: false,
    ...(draft.question && { question: true }),
    version: 0,
    example: false,
    quote: passage?.exact ?? '',
    anchor: passage && { state: 'exact', start: passage.start, end: passage.end },
    revisionId: passage && revisionId,
    createdAt: new Date(at).toISOString(),
    abilities: { reply: false, highlight: false, move: false, tend: false },
  };
  const comment = toComment(thread, null, draft.commentClientId, draft.body, at, me, render);
  return addComments(addThread(state, thread), [comment]);
}

function addReply(state: MarginState, draft: ReplyDraft, at: number, me: Me, render: Render): MarginState {
  const thread = state.threads.get(draft.threadId);
  if (!thread || has(state.comments, draft.id)) return state;
  const said = [...state.comments.values()].filter(({ threadId }) => threadId === thread.id);
  // This machine's clock may be behind: a reply comes after what it was written under.
  const last = Math.max(at, ...said.map(({ createdAt }) => Date.parse(createdAt) + 1));
  return addComments(state, [toComment(thread, draft.parentId, draft.id, draft.body, last, me, render)]);
}

function changeComment(state: MarginState, { commentId, body }: EditDraft, render: Render): MarginState {
  const comment = state.comments.get(commentId);
  if (!comment || comment.removed || comment.source === body) return state;
  return addComments(state, [{ ...comment, source: body, html: render(body) }]);
}

const toComment = (
  thread: ThreadView,
  parentId: string | null,
  clientId: string,
  body: string,
  at: number,
  me: Me,
  render: Render,
): CommentView => ({
  id: clientId,
  clientId,
  threadId: thread.id,
  textId: thread.textId,
  audience: thread.audience,
  parentId,
  author: me,
  html: render(body),
  source: body,
  version: 0,
  createdAt: new Date(at).toISOString(),
  editedAt: null,
  removed: false,
  abilities: nothing,
});
