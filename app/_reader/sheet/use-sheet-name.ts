'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { ColumnCard } from '../dom/card-column';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { useAudience } from '../conversation/use-audience';
import type { Conversation } from '../margin/margin-state';
import { useReader } from '../ReaderContext';
import { placeLabel } from '../article/use-positions';

const nobodys = { audience: { kind: 'self' } } as const;

/** What the sheet is called: where in the text, and before whom. */
export function useSheetName(
  card: ColumnCard | null,
  conversationOf: ReadonlyMap<string, Conversation>,
  noteOf: ReadonlyMap<string, NoteDraft>,
): string {
  const { margin } = useMessages();
  const { positions } = useReader();
  const held = card && (conversationOf.get(card.key)?.thread ?? noteOf.get(card.key));
  const { counted: who } = useAudience(held ?? nobodys);
  if (!card) return '';
  if (card.start === 'top') return margin.noteOnWhole(who);
  if (card.start === null || !positions) return margin.noteElsewhere(who);
  return margin.noteAt(placeLabel(positions, card.start), who);
}
