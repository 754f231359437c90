'use client';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { View } from '@/lib/domain/audience';
import { sendAs } from './api';
import { answered, openDrafts, type Draft } from './drafts';
import {
  addComments,
  addThread,
  hear,
  listConversations,
  reload,
  showNews,
  toMarginState,
  type Loaded,
} from './margin-state';
import type { GroupChoice, MarginTools } from './MarginContext';
import { readScriptData } from './script-data';
import { useLive } from './use-live';

type Given = {
  textId: string;
  revisionId: string;
  view: View;
  userId: string | null;
  groups: readonly GroupChoice[];
  cursor: string;
};

export const marginDataId = 'margin-data';

const noDrafts: readonly Draft[] = [];
const nothing: Loaded = { threads: [], comments: [] };
const never = () => () => undefined;

function withOrWithout(ids: ReadonlySet<string>, id: string, wanted: boolean): ReadonlySet<string> {
  if (ids.has(id) === wanted) return ids;
  return wanted ? new Set(ids).add(id) : new Set([...ids].filter((each) => each !== id));
}

/** The margin as it is known here, kept up with the server, and what its cards need to change it. */
export function useMarginState({ textId, revisionId, view, userId, groups, cursor }: Given) {
  const [state, setState] = useState(() =>
    toMarginState((readScriptData(marginDataId) as Loaded | null) ?? nothing),
  );
  const drafts = useMemo(() => openDrafts(userId ?? '', textId), [userId, textId]);
  const foundOnce = useMemo(
    () => (typeof window === 'undefined' || userId === null ? noDrafts : drafts.list()),
    [drafts, userId],
  );
  // What is in the browser's store is not in the server's HTML: it comes with the first change after hydration.
  const found = useSyncExternalStore(
    never,
    () => foundOnce,
    () => noDrafts,
  );
  const send = useMemo(() => sendAs(userId), [userId]);
  const [busy, setBusyIds] = useState<ReadonlySet<string>>(() => new Set(foundOnce.flatMap(answered)));
  // The same from first to last: cards say it again whenever it is another, and would say it forever.
  const setBusy = useCallback(
    (commentId: string, isBusy: boolean) => setBusyIds((ids) => withOrWithout(ids, commentId, isBusy)),
    [],
  );

  const connection = useLive(
    { textId, view, userId, cursor },
    {
      onEvent: (event) => setState((now) => hear(now, event, userId)),
      onLoaded: (afresh) => setState((now) => reload(now, afresh, userId)),
    },
  );
  const { shown, news } = useMemo(
    () => listConversations(state, { textId, view, revisionId }, busy),
    [state, textId, view, revisionId, busy],
  );
  const tools: MarginTools = useMemo(
    () => ({
      userId,
      groups,
      send,
      drafts,
      found,
      busy,
      setBusy,
      hearThread: (thread) => setState((now) => addThread(now, thread)),
      hearComments: (more) => setState((now) => addComments(now, more)),
    }),
    [userId, groups, send, drafts, found, busy, setBusy],
  );
  const show = useMemo(
    () => (threadId?: string) =>
      setState((now) => showNews(now, threadId === undefined ? undefined : [threadId])),
    [],
  );
  return { tools, connection, conversations: shown, news, showNews: show };
}
