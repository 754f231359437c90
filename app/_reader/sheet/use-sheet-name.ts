'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { sayCertainty } from '@/app/_messages/say-certainty';
import type { ColumnCard } from '../dom/column-cards';
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
  const messages = useMessages();
  const { certainty, margin } = messages;
  const { positions } = useReader();
  const thread = card && conversationOf.get(card.key)?.thread;
  const held = card && (thread ?? noteOf.get(card.key));
  const { counted: who } = useAudience(held ?? nobodys);
  if (!card) return '';
  if (card.start === 'top') return margin.noteOnWhole(who);
  if (card.start === null || !positions) {
    const unsure = thread && sayCertainty(thread, messages);
    return unsure ? certainty.noteUnsure(unsure, who) : margin.noteElsewhere(who);
  }
  return margin.noteAt(placeLabel(positions, card.start), who);
}
