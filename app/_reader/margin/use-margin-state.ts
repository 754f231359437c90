'use client';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { audienceOf, toGroupId, type View } from '@/lib/domain/audience';
import { isHidden } from '@/lib/domain/threading/hidden';
import type { KeptDraft } from '@/lib/domain/drafts/draft';
import { sendAs } from '../api';
import {
  addComments,
  addOwnThread,
  addThread,
  catchUp,
  hear,
  listConversations,
  reload,
  showNews,
  toMarginState,
  type Loaded,
} from './margin-state';
import { makeKeeper } from './same';
import type { GroupChoice, MarginTools } from './MarginContext';
import { withPending } from '../writing/pending';
import { readScriptData } from '../script-data';
import { marginUrl, useLive } from './use-live';
import { renderer } from '../writing/comment-html';
import type { Posted } from '../writing/deliver';
import type { Entry } from '../writing/entries';
import type { CommentView } from '@/lib/present/comment';
import type { MentionView } from '@/lib/present/mention';
import { useNewPresses } from '../conversation/use-presses';
import { useNewWriting } from '../writing/use-writing';

/** What a page of the reader was opened on. */
export type OpenedText = {
  textId: string;
  revisionId: string;
  view: View;
  userId: string | null;
  userName: string;
  groups: readonly GroupChoice[];
  cursor: string;
};

export const marginDataId = 'margin-data';

const nothing: Loaded = { threads: [], comments: [] };
type PageData = Loaded & { drafts: readonly KeptDraft[]; mentions: readonly MentionView[] };
const noMentions: readonly MentionView[] = [];
const none: readonly Entry[] = [];
const nowhere: ReadonlySet<string> = new Set();

/** The margin as it is known here, kept up with the server, and what its cards need to change it. */
export function useMarginState({ textId, revisionId, view, userId, userName, groups, cursor }: OpenedText) {
  const [page] = useState(() => readScriptData(marginDataId) as PageData | null);
  const [state, setState] = useState(() => toMarginState(page ?? nothing));
  const [isCorrected, setCorrected] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const groupId = toGroupId(audienceOf(view));
  // What a group reads stays as it is on its shelf until the group takes the correction.
  const isRevised =
    isTaken || (isCorrected && !groups.some(({ id, readers }) => id === groupId && readers !== 'site'));
  const send = useMemo(() => sendAs(userId), [userId]);
  const onLoaded = useCallback(
    (afresh: Loaded) => {
      // What told of it was among what was missed.
      if (afresh.revisionId !== undefined) setTaken(afresh.revisionId !== revisionId);
      setState((now) => reload(now, afresh, userId));
    },
    [userId, revisionId],
  );
  const onPosted = useCallback(
    (posted: Posted | null) => {
      // At once: the shelf is about to say that nothing is on its way any more, which is drawn at once too. For a moment
      // there would be no card, and what it had of the focus would be gone.
      if (posted)
        flushSync(() =>
          setState((now) =>
            addComments(posted.thread ? addThread(now, posted.thread) : now, posted.comments),
          ),
        );
      else
        void send<Loaded>('GET', marginUrl({ textId, view, revisionId })).then(
          (answer) => answer.ok && setState((now) => catchUp(now, answer.data, userId)),
        );
    },
    [send, textId, view, revisionId, userId],
  );
  const writing = useNewWriting({ userId, textId }, page?.drafts ?? null, onPosted);
  const { subscribe, busy: whereBusy, posting: whatPosts } = writing.shelf;
  const busy = useSyncExternalStore(subscribe, whereBusy, () => nowhere);
  const posting = useSyncExternalStore(subscribe, whatPosts, () => none);

  const render = useSyncExternalStore(renderer.subscribe, renderer.current, renderer.onServer);

  const connection = useLive(
    { textId, view, revisionId, userId, cursor },
    {
      onEvent: (event) => {
        if (event.name === 'text') {
          if (event.data.id !== textId) return;
          if (event.data.groupId === undefined) setCorrected(true);
          else if (event.data.groupId === groupId) setTaken(true);
          return;
        }
        setState((now) => hear(now, event, userId));
        if (event.name === 'comment' && event.data.author.id === userId) void writing.hear(event.data);
      },
      onLoaded,
    },
  );
  const [keepSame] = useState(makeKeeper);
  const { shown, news } = useMemo(() => {
    const pending = posting.map(({ draft, held }) => ({ draft, at: held.posting ?? 0 }));
    const me = { id: userId ?? '', name: userName };
    const all = listConversations(
      withPending(state, pending, me, render),
      { textId, view, revisionId },
      busy,
    );
    return { ...all, shown: keepSame(all.shown) };
  }, [keepSame, state, textId, view, revisionId, busy, posting, render, userId, userName]);
  const hearComments = useCallback(
    (more: readonly CommentView[]) => setState((now) => addComments(now, more)),
    [],
  );
  const presses = useNewPresses(userId, send, hearComments);
  const tools: MarginTools = useMemo(
    () => ({
      userId,
      groups,
      send,
      busy,
      unread: state.unread,
      hidden: state.hidden,
      hearHidden: (hidden) => setState((now) => ({ ...now, hidden })),
      hearThread: (thread) => setState((now) => addOwnThread(now, thread)),
      hearComments,
      presses,
      mentions: (page?.mentions ?? noMentions).filter(
        ({ commentId, authorId }) => !isHidden(state.hidden, { id: commentId, author: { id: authorId } }),
      ),
    }),
    [userId, groups, send, busy, state.unread, state.hidden, hearComments, presses, page],
  );
  const show = useMemo(
    () => (threadId?: string) =>
      setState((now) => showNews(now, threadId === undefined ? undefined : [threadId])),
    [],
  );
  return { tools, writing, connection, conversations: shown, news, showNews: show, isRevised };
}
