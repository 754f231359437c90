'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { ThreadView } from '@/lib/present/thread';
import { useMarginTools } from '../margin/MarginContext';

/** Before whom a conversation is held, in words, and whether that is its author alone. */
export function useAudience({ audience, example = false }: Held): Named {
  const { margin, reader } = useMessages();
  const { groups } = useMarginTools();
  if (example) return { name: reader.example, own: false, people: null };
  if (audience.kind === 'self') return { name: reader.onlyMe, own: true, people: null };
  const group = groups.find(({ id }) => id === audience.groupId);
  return { name: group?.name ?? margin.anotherGroup, own: false, people: group?.memberCount ?? null };
}

type Held = Pick<ThreadView, 'audience'> & Partial<Pick<ThreadView, 'example'>>;
type Named = { name: string; own: boolean; /** How many are in the group. */ people: number | null };
