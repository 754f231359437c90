'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { toGroupId } from '@/lib/domain/audience';
import type { ColumnCard } from '../dom/card-column';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { useMarginTools } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';
import { useReader } from '../ReaderContext';
import { placeLabel } from '../article/use-positions';

/** What the sheet is called: where in the text, and before whom. */
export function useSheetName(
  card: ColumnCard | null,
  conversationOf: ReadonlyMap<string, Conversation>,
  noteOf: ReadonlyMap<string, NoteDraft>,
): string {
  const { margin, reader } = useMessages();
  const { positions } = useReader();
  const { groups } = useMarginTools();
  if (!card) return '';
  const thread = conversationOf.get(card.key)?.thread;
  const audience = thread?.audience ?? noteOf.get(card.key)?.audience;
  const group = audience && groups.find(({ id }) => id === toGroupId(audience));
  const place =
    card.start === 'top'
      ? reader.onWholeText
      : typeof card.start === 'number' && positions
        ? placeLabel(positions, card.start)
        : reader.notHere;
  const who = thread?.example
    ? reader.example
    : group
      ? reader.audienceGroup(group.name, group.memberCount)
      : reader.onlyMe;
  return margin.noteAt(place, who);
}
