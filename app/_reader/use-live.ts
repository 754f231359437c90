'use client';
import { useEffect, useRef, useState } from 'react';
import { connect } from '@/app/_live/connect';
import type { LiveEvent } from '@/app/_live/messages';
import { send } from './api';
import type { Loaded } from './margin-state';

type Missed = { reset: boolean; more: boolean; cursor: string; events: LiveEvent[] };
type Margin = { textId: string; groupId: string | null; userId: string | null; cursor: string };
type Hearing = { onEvent: (event: LiveEvent) => void; onLoaded: (loaded: Loaded) => void };

export type Connection = 'on' | 'off' | 'signed_out' | 'gone';

/** Keeps the margin as the server has it: from the browser's one stream, and from what lay before it. */
export function useLive({ textId, groupId, userId, cursor }: Margin, hearing: Hearing): Connection {
  const [connection, setConnection] = useState<Connection>('on');
  const latest = useRef(hearing);
  useEffect(() => {
    latest.current = hearing;
  });

  useEffect(() => {
    if (userId === null) return;
    let over = false;
    const url = `/api/texts/${textId}/margin${groupId === null ? '' : `?group=${groupId}`}`;

    async function loadAfresh() {
      const answer = await send<Loaded>('GET', url);
      if (over) return;
      if (answer.ok) latest.current.onLoaded(answer.data);
      else if (answer.problem)
        setConnection(answer.problem.code === 'unauthenticated' ? 'signed_out' : 'gone');
      else setTimeout(() => void loadAfresh(), 3_000);
    }
    async function catchUp(from: string): Promise<void> {
      const answer = await send<Missed>('GET', `/api/events?after=${encodeURIComponent(from)}`);
      if (over) return;
      if (!answer.ok || answer.data.reset) return loadAfresh();
      for (const event of answer.data.events) latest.current.onEvent(event);
      if (answer.data.more) return catchUp(answer.data.cursor);
    }
    const disconnect = connect(userId, cursor, (message) => {
      if (message.say === 'event') latest.current.onEvent(message.event);
      if (message.say === 'catch_up') void catchUp(cursor);
      if (message.say === 'reset') void loadAfresh();
      if (message.say === 'signed_out') setConnection('signed_out');
      if (message.say === 'connection') setConnection(message.up ? 'on' : 'off');
    });
    return () => {
      over = true;
      disconnect();
    };
  }, [textId, groupId, userId, cursor]);
  return connection;
}
