'use client';
/** The margin: conversations beside their words, notes being written, and what arrives meanwhile. */
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { Range as Span } from '@/lib/domain/text/structure';
import { Composer } from './Composer';
import type { Place } from './dom/arrange';
import { toRange } from './dom/positions';
import { sendAs } from './api';
import { answered, openDrafts, type Draft } from './drafts';
import { addComments, addThread, hear, listConversations, toMarginState, type Loaded } from './margin-state';
import { MarginContext, type GroupChoice, type MarginTools } from './MarginContext';
import { SelectionButton } from './SelectionButton';
import { ThreadCard } from './ThreadCard';
import { useCardLayout } from './use-card-layout';
import { useFocusArrival } from './use-focus-arrival';
import { useHighlights } from './use-highlights';
import { useLive } from './use-live';
import { useNotes } from './use-notes';
import { placeLabel, usePositions } from './use-positions';
import { useSelection } from './use-selection';

export type MarginProps = {
  /**
   * The conversations (`Loaded`), as JSON in one string: React would take hundreds of them apart and put them together
   * again three times on the way, and the server shows none of them.
   */
  loaded: string;
  textId: string;
  revisionId: string;
  groupId: string | null;
  userId: string | null;
  groups: readonly GroupChoice[];
  cursor: string;
};

const noDrafts: readonly Draft[] = [];
const nothing: Loaded = { threads: [], comments: [] };
const never = () => () => undefined;

function withOrWithout(ids: ReadonlySet<string>, id: string, wanted: boolean): ReadonlySet<string> {
  if (ids.has(id) === wanted) return ids;
  return wanted ? new Set(ids).add(id) : new Set([...ids].filter((each) => each !== id));
}

export function Margin({ textId, revisionId, groupId, userId, groups, cursor, loaded }: MarginProps) {
  const { reader } = useMessages();
  const [state, setState] = useState(() =>
    toMarginState(typeof window === 'undefined' ? nothing : (JSON.parse(loaded) as Loaded)),
  );
  const [focused, setFocused] = useState<string | null>(null);
  const [fresh, setFresh] = useState('');
  const awaitFocus = useFocusArrival();
  const column = useRef<HTMLElement>(null);
  const positions = usePositions(revisionId);
  const selected = useSelection(positions);

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
  // Cards have no place before there is script to measure with, and two hundred cost the server more than the text
  // does: without script the notes are a page of their own (app/texts/[textId]/notes).
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const send = useMemo(() => sendAs(userId), [userId]);
  const [busy, setBusy] = useState<ReadonlySet<string>>(() => new Set(foundOnce.flatMap(answered)));
  const { notes, begin, put, finish } = useNotes({ textId, revisionId, groupId }, drafts, found);

  const connection = useLive(
    { textId, groupId, userId, cursor },
    {
      onEvent: (event) => {
        setState((now) => hear(now, event));
        const isNews =
          event.name === 'comment' &&
          event.data.textId === textId &&
          event.data.author.id !== userId &&
          event.data.version === 1;
        if (isNews && !event.data.removed) setFresh(reader.newBy(event.data.author.name));
      },
      onLoaded: (afresh) => setState(toMarginState(afresh)),
    },
  );
  const conversations = useMemo(
    () => listConversations(state, { textId, groupId, revisionId }, busy),
    [state, textId, groupId, revisionId, busy],
  );
  const tools: MarginTools = useMemo(
    () => ({
      userId,
      groups,
      send,
      drafts,
      found,
      busy,
      setBusy: (commentId, isBusy) => setBusy((ids) => withOrWithout(ids, commentId, isBusy)),
      hearThread: (thread) => setState((now) => addThread(now, thread)),
      hearComments: (more) => setState((now) => addComments(now, more)),
    }),
    [userId, groups, send, drafts, found, busy],
  );

  const places: Place[] = [
    ...conversations.map(({ thread }) => ({
      key: thread.id,
      start: thread.anchor?.start ?? null,
      end: thread.anchor?.end ?? null,
    })),
    ...notes.map(({ id, start, end }) => ({ key: id, start, end })),
  ].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
  useCardLayout(column, positions, places, focused);
  useHighlights({ positions, conversations, drafts: notes, focused, onPoint: setFocused });

  const focus = useCallback(
    (key: string, options?: { reveal: boolean }) => {
      setFocused(key);
      const anchor = conversations.find(({ thread }) => thread.id === key)?.thread.anchor;
      if (!options?.reveal || !positions || anchor?.start == null || anchor.end == null) return;
      toRange(positions, {
        start: anchor.start,
        end: anchor.end,
      })?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    [conversations, positions],
  );
  function comment(span: Span) {
    if (!positions) return;
    setFocused(begin(positions, span).id);
    getSelection()?.removeAllRanges();
  }
  const byKey = new Map(conversations.map((conversation) => [conversation.thread.id, conversation]));
  const noteByKey = new Map(notes.map((note) => [note.id, note]));
  return (
    <MarginContext value={tools}>
      {selected && positions && userId !== null && connection !== 'gone' && (
        <SelectionButton positions={positions} span={selected} onComment={comment} />
      )}
      <aside ref={column} aria-label={reader.margin} className="margin" data-connection={connection}>
        <noscript>
          <a href={`/texts/${textId}/notes${groupId === null ? '' : `?group=${groupId}`}`}>
            {reader.allNotes}
          </a>
        </noscript>
        {(connection === 'gone' || connection === 'signed_out') && (
          <Notice tone="caution">{connection === 'gone' ? reader.gone : reader.signedOutLive}</Notice>
        )}
        {here && places.length === 0 && (
          <p className="margin-empty">{userId === null ? reader.emptyVisitor : reader.emptyMargin}</p>
        )}
        {(here ? places : []).map(({ key, start }) => {
          const conversation = byKey.get(key);
          const note = noteByKey.get(key);
          return (
            <div key={key} data-card={key} className="card-place-holder">
              {conversation && (
                <ThreadCard
                  conversation={conversation}
                  focused={focused === key}
                  onFocus={focus}
                  label={start !== null && positions ? placeLabel(positions, start) : null}
                />
              )}
              {note && (
                <Composer
                  draft={note}
                  autoFocus={focused === key}
                  onChange={put}
                  onDone={(draft, threadId) => {
                    finish(draft, threadId !== null);
                    setFocused(threadId);
                    awaitFocus(threadId);
                  }}
                />
              )}
            </div>
          );
        })}
      </aside>
      <VisuallyHidden>
        <div role="status">{fresh}</div>
      </VisuallyHidden>
    </MarginContext>
  );
}
