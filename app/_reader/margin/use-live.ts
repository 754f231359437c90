'use client';
import { useEffect, useRef, useState } from 'react';
import { connect } from '@/app/_live/connect';
import type { LiveEvent } from '@/app/_live/messages';
import { toViewQuery, type View } from '@/lib/domain/audience';
import { sendAs, type Answer } from '../api';
import type { Loaded } from './margin-state';

type Missed = { reset: boolean; more: boolean; cursor: string; events: LiveEvent[] };
type Opened = { textId: string; view: View; revisionId: string };
type Margin = Opened & { userId: string | null; cursor: string };
/** Of the Revision that is open here, whatever was published or taken meanwhile. */
export function marginUrl({ textId, view, revisionId }: Opened) {
  const query = toViewQuery(view);
  return `/api/texts/${textId}/margin${query}${query ? '&' : '?'}revision=${revisionId}`;
}

/** Refused for good, and not merely unanswered. */
const isLost = (answer: Answer<unknown>) =>
  !answer.ok &&
  answer.problem !== null &&
  ['unauthenticated', 'forbidden', 'not_found'].includes(answer.problem.code);
const lostAs = (answer: Answer<unknown>): Connection =>
  !answer.ok && answer.problem?.code === 'unauthenticated' ? 'signed_out' : 'gone';

type Hearing = { onEvent: (event: LiveEvent) => void; onLoaded: (loaded: Loaded) => void };

export type Connection = 'on' | 'off' | 'signed_out' | 'gone';

/** Keeps the margin as the server has it: from the browser's one stream, and from what lay before it. */
export function useLive({ textId, view, revisionId, userId, cursor }: Margin, hearing: Hearing): Connection {
  const url = marginUrl({ textId, view, revisionId });
  const [connection, setConnection] = useState<Connection>('on');
  const latest = useRef(hearing);
  useEffect(() => {
    latest.current = hearing;
  });

  useEffect(() => {
    if (userId === null) return;
    let over = false;
    const send = sendAs(userId);

    /** While the margin is loaded afresh, what is heard waits: it may be newer than what is being loaded. */
    let heldBack: LiveEvent[] | null = null;

    const take = (event: LiveEvent) => (heldBack ? void heldBack.push(event) : latest.current.onEvent(event));

    async function loadAfresh(): Promise<void> {
      heldBack ??= [];
      const answer = await send<Loaded>('GET', url);
      if (over) return;
      if (!answer.ok && isLost(answer)) return setConnection(lostAs(answer));
      if (!answer.ok) return void setTimeout(() => void loadAfresh(), 3_000);
      latest.current.onLoaded(answer.data);
      for (const event of heldBack) latest.current.onEvent(event);
      heldBack = null;
    }
    async function catchUp(from: string): Promise<void> {
      const answer = await send<Missed>('GET', `/api/events?after=${encodeURIComponent(from)}`);
      if (over) return;
      if (!answer.ok || answer.data.reset) return loadAfresh();
      answer.data.events.forEach(take);
      if (answer.data.more) return catchUp(answer.data.cursor);
    }
    const disconnect = connect(userId, cursor, (message) => {
      if (message.say === 'event') take(message.event);
      if (message.say === 'catch_up') void catchUp(cursor);
      if (message.say === 'reset') void loadAfresh();
      if (message.say === 'signed_out') setConnection('signed_out');
      if (message.say === 'connection')
        setConnection((now) => (now === 'gone' ? now : message.up ? 'on' : 'off'));
    });
    return () => {
      over = true;
      disconnect();
    };
  }, [url, userId, cursor]);
  return connection;
}
