'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useMarginTools } from '../margin/MarginContext';

/** These audiences in words, “Thursday group, Friday group”; null is oneself alone. */
export function useGroupNames(): (ids: readonly (string | null)[]) => string {
  const { margin, reader } = useMessages();
  const { groups } = useMarginTools();
  const nameOf = (id: string | null) =>
    id === null ? reader.onlyMe : (groups.find((group) => group.id === id)?.name ?? margin.anotherGroup);
  return (ids) => ids.map(nameOf).join(', ');
}
