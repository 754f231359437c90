'use client';
import { useEffect, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { MenuItem } from '@/app/_ui/MenuItem';
import { useToast } from '@/app/_ui/Toasts';
import { useMarginTools } from '../margin/MarginContext';

type Watching = { watching: boolean };

/** Watches a conversation, or no more; whether one does is asked when the menu is opened, and not with every page. */
export function WatchItem({ threadId, asked }: { threadId: string; asked: boolean }) {
  const { inbox, reader, conversation } = useMessages();
  const { send } = useMarginTools();
  const toast = useToast();
  const [watching, setWatching] = useState<boolean | null>(null);
  const url = `/api/threads/${threadId}/watch`;
  useEffect(() => {
    if (!asked) return;
    let current = true;
    void send<Watching>('GET', url).then((answer) => {
      if (current && answer.ok) setWatching(answer.data.watching);
    });
    return () => {
      current = false;
    };
  }, [asked, send, url]);

  async function change(is: boolean): Promise<boolean> {
    const answer = await send<Watching>('PUT', url, { watching: is });
    if (answer.ok) setWatching(is);
    else toast({ tone: 'error', message: conversation.notDone });
    return answer.ok;
  }
  async function toggle() {
    const is = watching !== true;
    if (!(await change(is))) return;
    toast({
      message: is ? inbox.watches : inbox.unwatches,
      undo: () => void change(!is),
      undoLabel: reader.undo,
    });
  }
  return (
    <MenuItem onClick={() => void toggle()} disabled={watching === null}>
      {watching === true ? inbox.unwatch : inbox.watch}
    </MenuItem>
  );
}
