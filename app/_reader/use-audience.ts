'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { ThreadView } from '@/lib/present/thread';
import { useMarginTools } from './MarginContext';

/** Before whom a conversation is held, in words, and whether that is its author alone. */
export function useAudience({ audience, example }: ThreadView): { name: string; own: boolean } {
  const { reader } = useMessages();
  const { groups } = useMarginTools();
  if (example) return { name: reader.example, own: false };
  if (audience.kind === 'self') return { name: reader.onlyMe, own: true };
  return { name: groups.find((group) => group.id === audience.groupId)?.name ?? '', own: false };
}
