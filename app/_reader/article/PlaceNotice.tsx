'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { placeScriptId } from '../dom/restore-place';
import { useReader } from '../ReaderContext';
import { useKeepPlace } from './use-keep-place';
import { blockAt, blockLabel } from './use-positions';

const never = () => () => undefined;
const readRestored = () => Number(document.getElementById(placeScriptId)?.dataset.restored ?? 0);

/** Keeps where one stops. Says that one was brought back there, until one reads on, and offers the beginning. */
export function PlaceNotice() {
  const { reading } = useMessages();
  const reader = useReader();
  const { positions } = reader;
  useKeepPlace(reader);
  const restored = useSyncExternalStore(never, readRestored, () => 0);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (restored === 0 || over) return;
    const from = scrollY;
    const move = () => Math.abs(scrollY - from) > innerHeight / 2 && setOver(true);
    addEventListener('scroll', move, { passive: true });
    return () => removeEventListener('scroll', move);
  }, [restored, over]);
  const block = positions && blockAt(positions, restored);
  if (restored === 0 || over || !block) return null;

  function toTheBeginning() {
    setOver(true);
    scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('main')?.focus({ preventScroll: true });
  }
  return (
    <p role="status" className="place-notice">
      <a href={`#${block.id}`}>{reading.stoppedAt(blockLabel(block))}</a>
      <TextButton onClick={toTheBeginning}>{reading.toBeginning}</TextButton>
    </p>
  );
}
