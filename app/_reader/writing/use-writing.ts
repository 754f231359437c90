'use client';
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useToast } from '@/app/_ui/Toasts';
import type { KeptDraft } from '@/lib/domain/drafts/draft';
import { fetchRendererLater } from './comment-html';
import type { Entry } from './entries';
import { Writing, type OnPosted } from './writing';

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('outside the reader');
  return writing;
}

/** One for a page, at work for as long as the page is there. A visitor's keeps and sends nothing. */
export function useNewWriting(
  { userId, textId }: { userId: string | null; textId: string },
  drafts: readonly KeptDraft[] | null,
  onPosted: OnPosted,
): Writing {
  const [writing] = useState(() => new Writing(userId ?? '', textId));
  useEffect(() => {
    if (userId === null) return;
    fetchRendererLater();
    return writing.start(drafts, onPosted);
  }, [writing, userId, drafts, onPosted]);
  return writing;
}

const none: readonly Entry[] = [];

/** What is being written at one place (placeOf). Nothing on the server, whose HTML has no drafts. */
export function useEntriesAt(place: string, given?: Writing): readonly Entry[] {
  const found = useContext(WritingContext);
  const shelf = (given ?? found)?.shelf;
  return useSyncExternalStore(
    shelf?.subscribe ?? never,
    () => shelf?.at(place) ?? none,
    () => none,
  );
}
const never = () => () => undefined;

export function useEntry(id: string): Entry | undefined {
  const { shelf } = useWriting();
  return useSyncExternalStore(
    shelf.subscribe,
    () => shelf.entry(id),
    () => undefined,
  );
}

/** Throws words away, with a way back. */
export function useDiscard(): (id: string) => void {
  const { reader } = useMessages();
  const toast = useToast();
  const { shelf } = useWriting();
  return useCallback(
    (id) => {
      const undo = shelf.discard(id);
      if (undo) toast({ message: reader.discarded, undo, undoLabel: reader.undo });
    },
    [shelf, toast, reader],
  );
}
