/** How a draft is posted: the same ids each time, so that it is one write however often it is sent. */
import type { Draft, NoteDraft } from '@/lib/domain/drafts/draft';
import { seenOf, type Held } from '@/lib/domain/drafts/held';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import type { Answer, Send } from '../api';

export type Posted = {
  thread: ThreadView | null;
  comments: readonly CommentView[];
  /** The one that the draft became. */
  comment: CommentView | undefined;
  /** An earlier try of it stands there before others than it is meant for now. */
  isForOthers?: true;
};

export async function deliver(send: Send, held: Held, draft: Draft): Promise<Answer<Posted>> {
  const { id, body } = draft;
  const seen = seenOf(held);
  if (draft.kind === 'edit')
    return amend(send, draft.commentId, { version: draft.version, body, draft: seen });
  if (draft.kind === 'reply') {
    const { threadId, parentId, amongMembers } = draft;
    const reply = { clientId: id, parentId, body, amongMembers, draft: seen };
    return map(await send<Said>('POST', `/api/threads/${threadId}/comments`, reply), one);
  }
  const { textId, revisionId, passage, audience, also, amongMembers, commentClientId, question } = draft;
  const comment = { clientId: commentClientId, body };
  const what = { textId, revisionId, passage, audience, also, amongMembers, comment, question };
  const note = { clientId: id, ...what, draft: seen };
  return map(orEarlier(await send<Made>('POST', '/api/annotations', note)), (data) => ({
    ...data,
    comment: data.comments.find(({ clientId }) => clientId === commentClientId),
  }));
}

type Made = { thread: ThreadView; comments: CommentView[]; isForOthers?: true };
/** A note that an earlier try had made before another audience stands there as well: whoever hears of it compares the two. */
const orEarlier = (answer: Answer<Made>): Answer<Made> =>
  !answer.ok && answer.problem?.reason === 'other_audience'
    ? { ok: true, data: { ...(answer.problem.current as Made), isForOthers: true } }
    : answer;

type Edit = { version: number; body: string; draft: ReturnType<typeof seenOf> };
type Said = { comment: CommentView };
const one = ({ comment }: Said): Posted => ({ thread: null, comments: [comment], comment });

/** Other words in place of the version that one saw. */
export const amend = async (send: Send, commentId: string, edit: Edit): Promise<Answer<Posted>> =>
  map(await send<Said>('PATCH', `/api/comments/${commentId}`, edit), one);

const map = <A, B>(answer: Answer<A>, change: (data: A) => B): Answer<B> =>
  answer.ok ? { ok: true, data: change(answer.data) } : answer;

/** What a stream brought stands before several groups, and this is meant for one; or the other way round. */
export const isForMore = ({ also = [] }: NoteDraft, there: CommentView | ThreadView): boolean =>
  'html' in there && (there.shared === true) !== also.length > 0;
