'use client';
import { createContext, useContext } from 'react';

/** The few words that the kit says by itself; whoever knows the reader's language gives them. */
export type KitWords = { dismiss: string; undo: string; busy: string };

export const KitWordsContext = createContext<KitWords>({
  dismiss: 'Dismiss',
  undo: 'Undo',
  busy: 'One moment…',
});

export const useKitWords = (): KitWords => useContext(KitWordsContext);
