'use client';
import { useCallback, type ReactNode } from 'react';
import { Composer } from '../writing/Composer';
import type { ColumnCard } from '../dom/column-cards';
import type { Conversation } from './margin-state';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { toGroupId } from '@/lib/domain/audience';
import { useReader } from '../ReaderContext';
import { ThreadCard } from '../conversation/ThreadCard';
import { placeLabel } from '../article/use-positions';

type Props = {
  card: ColumnCard;
  conversation: Conversation | undefined;
  note: NoteDraft | undefined;
  position: number;
  count: number;
  row?: boolean;
  /** What stands at the end of its head. */
  end?: ReactNode;
};

/** One card, beside its words or in the sheet: a conversation, or a note that is being written. */
export function MarginCard({ card, conversation, note, position, count, row = false, end }: Props) {
  // In the sheet it stays what it is: the one that is open.
  const inSheet = end !== undefined;
  const { positions, focused, focus, pointed, point, view, ...the } = useReader();
  const leave = useCallback(() => {
    if (!inSheet) focus(null);
  }, [inSheet, focus]);
  const { key, start } = card;
  const label = typeof start === 'number' && positions ? placeLabel(positions, start) : null;
  if (conversation)
    return (
      <ThreadCard
        conversation={conversation}
        position={position}
        count={count}
        row={row}
        namesAudience={view.kind === 'all'}
        focused={focused === key}
        pointed={pointed === key}
        onPoint={point}
        onFocus={focus}
        onShowWords={the.showWords}
        onShowNews={the.showNews}
        onLeave={leave}
        label={label}
        end={end}
      />
    );
  if (!note) return null;
  return (
    <>
      {end && (
        <div className="card-head">
          <span>{label}</span>
          {end}
        </div>
      )}
      <Composer draft={note} autoFocus={focused === key} />
    </>
  );
}

/** One's own card stays the same element when what is being sent is acknowledged, and keeps the focus. */
export function cardKey({ key }: ColumnCard, conversationOf: ReadonlyMap<string, Conversation>): string {
  const thread = conversationOf.get(key)?.thread;
  return !thread || thread.clientId === null ? key : `${thread.clientId} ${toGroupId(thread.audience) ?? ''}`;
}
