'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { toGroupId } from '@/lib/domain/audience';
import { useMarginTools } from '../margin/MarginContext';
import { useReader } from '../ReaderContext';
import { placeOf, type Entry } from './entries';
import { useWriting } from './use-writing';

const none: ReadonlyMap<string, Entry> = new Map();

/** Replies and changes whose conversation is not shown here, though this is the margin that it was in; or no margin is. */
export function useStrays(): Entry[] {
  const { shelf } = useWriting();
  const { groups } = useMarginTools();
  const { view, conversations } = useReader();
  const entries = useSyncExternalStore(shelf.subscribe, shelf.entries, () => none);
  return useMemo(() => {
    const isHere = (groupId: string | null | undefined) =>
      groupId === undefined ||
      view.kind === 'all' ||
      groupId === toGroupId(view) ||
      (groupId !== null && !groups.some(({ id }) => id === groupId));
    const strays = [...entries.values()].filter(
      ({ draft, held }) => draft.kind !== 'note' && held.posting === null && isHere(draft.groupId),
    );
    if (strays.length === 0) return [];
    // A highlight in which nothing is said yet has the field itself.
    const shown = new Set(
      conversations.flatMap(({ thread, comments }) =>
        comments.length === 0 ? thread.id : comments.map(({ id }) => id),
      ),
    );
    return strays.filter(({ draft }) => !shown.has(placeOf(draft)));
  }, [entries, conversations, view, groups]);
}
