'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { countNew } from '../margin/filter';
import { useMarginTools } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';

/** How much of a conversation is new to its reader, where that is more than the one mark at what is. */
export function CardFresh({ conversation }: { conversation: Conversation }) {
  const { inbox } = useMessages();
  const { unread } = useMarginTools();
  const fresh = countNew(conversation, unread);
  return fresh > 1 && <span className="card-fresh">{inbox.newIn(fresh)}</span>;
}
