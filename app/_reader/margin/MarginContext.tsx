'use client';
import { createContext, useContext } from 'react';
import { audienceOf, toGroupId, type Audience, type View } from '@/lib/domain/audience';
import type { GroupReaders } from '@/lib/domain/groups/group';
import type { Hidden } from '@/lib/domain/threading/hidden';
import type { CommentView } from '@/lib/present/comment';
import type { MentionView } from '@/lib/present/mention';
import type { ThreadView } from '@/lib/present/thread';
import type { Send } from '../api';
import type { Presses } from '../conversation/presses';

export type GroupChoice = {
  id: string;
  name: string;
  memberCount: number;
  readers: GroupReaders;
  /** Whether one writes there; whoever does not reads what others write. */
  writes: boolean;
};

/** Those before whom one may say something. */
export const whereOneWrites = (groups: readonly GroupChoice[]) => groups.filter(({ writes }) => writes);

/** Before whom a new note is meant, unless one says otherwise: those in view, where one may write for them. */
export function audienceIn(view: View, groups: readonly GroupChoice[]): Audience {
  const audience = audienceOf(view);
  const writes = groups.some((group) => group.id === toGroupId(audience) && group.writes);
  return writes ? audience : { kind: 'self' };
}

/** What every card of the margin may use. */
export type MarginTools = {
  userId: string | null;
  groups: readonly GroupChoice[];
  send: Send;
  /** Comments that something is being written at: they stay while it is, whatever becomes of them. */
  busy: ReadonlySet<string>;
  /** Comments that are new to this reader. */
  unread: ReadonlySet<string>;
  /** What one says to comments in a word. */
  presses: Presses;
  /** Where this text is mentioned, as far as was known when the page was opened. */
  mentions: readonly MentionView[];
  /** What one has hidden from oneself. */
  hidden: Hidden;
  hearHidden: (hidden: Hidden) => void;
  hearThread: (thread: ThreadView) => void;
  hearComments: (comments: readonly CommentView[]) => void;
};

export const MarginContext = createContext<MarginTools | null>(null);

export function useMarginTools(): MarginTools {
  const tools = useContext(MarginContext);
  if (!tools) throw new Error('outside the margin');
  return tools;
}
