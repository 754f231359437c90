'use client';
import { createContext, useContext } from 'react';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import type { Send } from '../api';

export type GroupChoice = { id: string; name: string; memberCount: number };

/** What every card of the margin may use. */
export type MarginTools = {
  userId: string | null;
  groups: readonly GroupChoice[];
  send: Send;
  /** Comments that something is being written at: they stay while it is, whatever becomes of them. */
  busy: ReadonlySet<string>;
  /** Comments that are new to this reader. */
  unread: ReadonlySet<string>;
  hearThread: (thread: ThreadView) => void;
  hearComments: (comments: readonly CommentView[]) => void;
};

export const MarginContext = createContext<MarginTools | null>(null);

export function useMarginTools(): MarginTools {
  const tools = useContext(MarginContext);
  if (!tools) throw new Error('outside the margin');
  return tools;
}
