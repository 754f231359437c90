'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useReader } from '../ReaderContext';
import type { Connection } from '../margin/use-live';
import { toWaiting, usePosting } from './use-posting';

/** A stream that is cut is back in a moment; a browser that knows of no network is believed at once. */
const patienceMs = 4_000;
const goodbyeMs = 5_000;

/** Says in one line that there is no connection and what waits for it, and that it is back; otherwise nothing. */
export function ConnectionLine() {
  const { writing } = useMessages();
  const { connection, userId } = useReader();
  const found = toWaiting(usePosting());
  const isCut = useIsCut(connection);
  const isAway = userId !== null && (found !== null || isCut);
  const isBack = useJustEnded(isAway);

  function words(): string {
    if (!found) return isAway ? writing.away : isBack ? writing.back : '';
    if (found.problem === null) return writing.awayWith(found.waiting);
    return found.problem.code === 'unauthenticated'
      ? writing.signedOutWith(found.waiting)
      : writing.troubled(found.waiting);
  }
  return <ConnectionWords words={words()} signIn={found?.problem?.code === 'unauthenticated'} />;
}

/** The line itself; "" is none. */
export function ConnectionWords({ words, signIn = false }: { words: string; signIn?: boolean }) {
  const { writing } = useMessages();
  return (
    <div role="status" className="connection-line">
      {words !== '' && <p>{words}</p>}
      {signIn && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {writing.signIn}
        </a>
      )}
    </div>
  );
}

const listen = (hear: () => void) => {
  addEventListener('online', hear);
  addEventListener('offline', hear);
  return () => {
    removeEventListener('online', hear);
    removeEventListener('offline', hear);
  };
};

function useIsCut(connection: Connection): boolean {
  const hasNetwork = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  const [isLong, setIsLong] = useState(false);
  const isOff = connection === 'off';
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(isOff), isOff ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [isOff]);
  return !hasNetwork || (isOff && isLong);
}

/** True for a moment after it was true. */
function useJustEnded(now: boolean): boolean {
  const [until, setUntil] = useState<'never' | 'now' | 'moment'>('never');
  if (now && until !== 'now') setUntil('now');
  if (!now && until === 'now') setUntil('moment');
  useEffect(() => {
    if (until !== 'moment') return;
    const timer = setTimeout(() => setUntil('never'), goodbyeMs);
    return () => clearTimeout(timer);
  }, [until]);
  return until === 'moment';
}
