'use client';
import { useEffect, useRef, useState } from 'react';

/** No more often than this is one told of more of the same. */
const quietMs = 20_000;

/** A number to be said aloud: the first at once, and what comes after it now and then, so that a lively group is no chatter. */
export function useSaid(count: number): number {
  const [said, setSaid] = useState(0);
  const saidAt = useRef(-Infinity);
  useEffect(() => {
    if (count === said) return;
    const say = () => {
      if (count > 0) saidAt.current = performance.now();
      setSaid(count);
    };
    // That there is less to show is nothing to be told.
    const wait = count < said ? 0 : saidAt.current + quietMs - performance.now();
    const timer = setTimeout(say, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [count, said]);
  return said;
}
