'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { ThreadView } from '@/lib/present/thread';
import { useMarginTools } from '../margin/MarginContext';

/** Before whom a conversation is held, in words, and whether that is its author alone. */
export function useAudience({ audience, example = false }: Held): Named {
  const { margin, reader } = useMessages();
  const { groups } = useMarginTools();
  if (example) return { name: reader.example, counted: reader.example, own: false };
  if (audience.kind === 'self') return { name: reader.onlyMe, counted: reader.onlyMe, own: true };
  const group = groups.find(({ id }) => id === audience.groupId);
  if (!group) return { name: margin.anotherGroup, counted: margin.anotherGroup, own: false };
  const { name, memberCount, readers } = group;
  return { name, counted: reader.audienceGroup(name, memberCount, readers), own: false };
}

type Held = Pick<ThreadView, 'audience'> & Partial<Pick<ThreadView, 'example'>>;
type Named = { name: string; /** With how many they are. */ counted: string; own: boolean };
