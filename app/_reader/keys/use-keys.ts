'use client';
import { useEffect, useRef } from 'react';
import { pageKeyOf, type PageKey } from './keys';

export type PageActions = Partial<Record<PageKey, (event: KeyboardEvent) => void>>;

/** How many parts of the page listen to each key now: the list of keys shows those that do something. */
const listening = new Map<PageKey, number>();
export const isListening = (id: PageKey): boolean => (listening.get(id) ?? 0) > 0;

const offMark = 'catena:keys-off';

/** Private windows refuse storage: then the choice lives as long as its page. */
let off: boolean | null = null;

/** Whether single keys of the page are switched off in this browser: speech and sticky keys press them by accident. */
export function areKeysOff(): boolean {
  try {
    off ??= localStorage.getItem(offMark) !== null;
  } catch {
    off ??= false;
  }
  return off;
}

export function switchKeys(on: boolean): void {
  off = !on;
  try {
    if (on) localStorage.removeItem(offMark);
    else localStorage.setItem(offMark, '1');
  } catch {
    // Kept in `off` alone.
  }
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null);

/** Listens to keys of the page: not while something is being written, and not inside an open dialog. */
export function useKeys(actions: PageActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const ids = Object.keys(actions).sort().join(' ');
  useEffect(() => {
    const mine = ids === '' ? [] : (ids.split(' ') as PageKey[]);
    for (const id of mine) listening.set(id, (listening.get(id) ?? 0) + 1);
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || areKeysOff() || isWriting(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const id = pageKeyOf(event);
      const act = id === null ? undefined : latest.current[id];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      for (const id of mine) listening.set(id, (listening.get(id) ?? 1) - 1);
    };
  }, [ids]);
}
